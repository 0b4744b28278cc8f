package io.voicemill.jobs.servers;

import static java.util.Objects.requireNonNull;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One thing that a request needs to be allowed. Actions by operation: "Actions, resources, and
 * condition keys for Amazon S3", Service Authorization Reference.
 *
 * @param action such as {@code s3:GetObject}
 * @param resource ARN
 * @param context values of condition keys
 */
record S3Permission(String action, String resource, Map<String, String> context) {

  private static final String ARN = "arn:aws:s3:::";
  private static final Map<String, String> BUCKET_READS =
      Map.of(
          "location", "GetBucketLocation",
          "uploads", "ListBucketMultipartUploads",
          "versions", "ListBucketVersions",
          "versioning", "GetBucketVersioning",
          "encryption", "GetEncryptionConfiguration",
          "policy", "GetBucketPolicy",
          "acl", "GetBucketAcl");
  private static final Map<String, String> OBJECT_READS =
      Map.of(
          "tagging", "GetObjectTagging",
          "acl", "GetObjectAcl",
          "attributes", "GetObjectAttributes",
          "uploadId", "ListMultipartUploadParts",
          "versionId", "GetObjectVersion");
  private static final Map<String, String> OBJECT_WRITES =
      Map.of("tagging", "PutObjectTagging", "acl", "PutObjectAcl");
  private static final Map<String, String> OBJECT_DELETES =
      Map.of(
          "uploadId", "AbortMultipartUpload",
          "tagging", "DeleteObjectTagging",
          "versionId", "DeleteObjectVersion");

  S3Permission {
    requireNonNull(action, "action is null");
    requireNonNull(resource, "resource is null");
    context = Map.copyOf(context);
  }

  /**
   * Everything that a request needs.
   *
   * @param deleted the keys in the body of DeleteObjects
   */
  static List<S3Permission> of(S3Request request, List<String> deleted) {
    Map<String, String> context = context(request);
    if (request.bucket().isEmpty()) {
      return List.of(permission("ListAllMyBuckets", "*", context));
    }
    if (request.key().isEmpty()) {
      return ofBucket(request, deleted, context);
    }
    return ofObject(request, context);
  }

  /** What tells whether a key exists: without it a missing object is forbidden, not missing. */
  static S3Permission toSeeThatItIsMissing(S3Request request) {
    return permission("ListBucket", request.bucket(), Map.of("s3:prefix", request.key()));
  }

  private static List<S3Permission> ofBucket(
      S3Request request, List<String> deleted, Map<String, String> context) {
    String bucket = request.bucket();
    return switch (request.method()) {
      case "GET", "HEAD" ->
          List.of(permission(named(request, BUCKET_READS, "ListBucket"), bucket, context));
      case "POST" ->
          deleted.stream()
              .map(key -> permission("DeleteObject", bucket + "/" + key, context))
              .toList();
      case "DELETE" -> List.of(permission("DeleteBucket", bucket, context));
      default -> List.of(permission("CreateBucket", bucket, context));
    };
  }

  private static List<S3Permission> ofObject(S3Request request, Map<String, String> context) {
    String object = request.bucket() + "/" + request.key();
    List<S3Permission> all = new ArrayList<>();
    String action =
        switch (request.method()) {
          case "GET", "HEAD" -> named(request, OBJECT_READS, "GetObject");
          case "DELETE" -> named(request, OBJECT_DELETES, "DeleteObject");
          default -> named(request, OBJECT_WRITES, "PutObject");
        };
    all.add(permission(action, object, context));
    request
        .header("x-amz-copy-source")
        .map(S3Permission::decoded)
        .ifPresent(source -> all.add(permission("GetObject", source, context)));
    if (request.header("x-amz-tagging").isPresent()) {
      all.add(permission("PutObjectTagging", object, context));
    }
    return all;
  }

  private static String named(S3Request request, Map<String, String> names, String otherwise) {
    return names.entrySet().stream()
        .filter(name -> request.asks(name.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(otherwise);
  }

  private static Map<String, String> context(S3Request request) {
    Map<String, String> context = new LinkedHashMap<>();
    List.of("prefix", "delimiter", "max-keys").stream()
        .filter(request::asks)
        .forEach(name -> context.put("s3:" + name, request.query().get(name)));
    List.of(
            "x-amz-server-side-encryption",
            "x-amz-server-side-encryption-aws-kms-key-id",
            "x-amz-storage-class",
            "x-amz-acl")
        .forEach(name -> request.header(name).ifPresent(value -> context.put("s3:" + name, value)));
    context.put("aws:SecureTransport", "true");
    return context;
  }

  private static S3Permission permission(
      String action, String resource, Map<String, String> context) {
    return new S3Permission("s3:" + action, ARN + resource, context);
  }

  private static String decoded(String source) {
    String path = URLDecoder.decode(source.replace("+", "%2B"), StandardCharsets.UTF_8);
    return path.startsWith("/") ? path.substring(1) : path;
  }
}
