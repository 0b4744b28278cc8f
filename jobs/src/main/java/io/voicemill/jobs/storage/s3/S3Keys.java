package io.voicemill.jobs.storage.s3;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The keys of a bucket, seen as folders. */
record S3Keys(S3AsyncClient client, String bucket) {

  S3Keys {
    requireNonNull(client, "client is null");
    requireNonNull(bucket, "bucket is null");
  }

  /** Names of the objects and folders directly below a folder, sorted. */
  List<String> directlyBelow(String folder) {
    String prefix = prefix(folder);
    TreeSet<String> names = new TreeSet<>();
    forEachPage(
        ListObjectsV2Request.builder().prefix(prefix).delimiter("/"),
        page -> {
          page.contents().forEach(object -> names.add(object.key().substring(prefix.length())));
          for (CommonPrefix below : page.commonPrefixes()) {
            String name = below.prefix().substring(prefix.length());
            names.add(name.substring(0, name.length() - 1));
          }
        });
    names.remove("");
    return List.copyOf(names);
  }

  /** Whether there is an object with that key, or one below it. */
  boolean holds(String key) {
    return first(prefix(key)).isPresent() || first(key).filter(key::equals).isPresent();
  }

  /** Removes an object and everything below it. */
  void delete(String key) {
    List<String> keys = new ArrayList<>();
    forEachPage(
        ListObjectsV2Request.builder().prefix(prefix(key)),
        page -> page.contents().stream().map(S3Object::key).forEach(keys::add));
    keys.add(key);
    for (int from = 0; from < keys.size(); from += 1000) {
      deleteBatch(keys.subList(from, Math.min(keys.size(), from + 1000)));
    }
  }

  private void deleteBatch(List<String> keys) {
    List<ObjectIdentifier> objects =
        keys.stream().map(key -> ObjectIdentifier.builder().key(key).build()).toList();
    DeleteObjectsResponse answer =
        client
            .deleteObjects(
                request ->
                    request.bucket(bucket).delete(delete -> delete.objects(objects).quiet(true)))
            .join();
    Optional<String> code = answer.errors().stream().findFirst().map(error -> error.code());
    if (code.isPresent()) {
      throw S3Exception.builder()
          .statusCode(code.get().equals("AccessDenied") ? 403 : 500)
          .awsErrorDetails(
              software.amazon.awssdk.awscore.exception.AwsErrorDetails.builder()
                  .errorCode(code.get())
                  .build())
          .build();
    }
  }

  private Optional<String> first(String prefix) {
    ListObjectsV2Response page =
        client.listObjectsV2(request -> request.bucket(bucket).prefix(prefix).maxKeys(1)).join();
    requireS3(page);
    return page.contents().stream().findFirst().map(S3Object::key);
  }

  private void forEachPage(
      ListObjectsV2Request.Builder request, Consumer<ListObjectsV2Response> reader) {
    ListObjectsV2Response page;
    String next = null;
    do {
      page = client.listObjectsV2(request.bucket(bucket).continuationToken(next).build()).join();
      requireS3(page);
      reader.accept(page);
      next = page.nextContinuationToken();
    } while (next != null && Boolean.TRUE.equals(page.isTruncated()));
  }

  private static void requireS3(ListObjectsV2Response page) {
    if (page.isTruncated() == null && page.name() == null) {
      throw new NotS3Exception();
    }
  }

  private static String prefix(String folder) {
    return folder.isEmpty() ? "" : folder + "/";
  }
}
