package io.voicemill.jobs.storage.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.voicemill.jobs.storage.ObjectLabel;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** The object by which runs see each other: whose the place is, and that its owner still lives. */
record LeaseObject(S3AsyncClient client, String bucket, String key) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CONFLICT = 409;
  private static final int CHANGED = 412;
  private static final int NOT_IMPLEMENTED = 501;

  /**
   * What the object holds.
   *
   * @param owner random name of a run's hold; empty if another program has written the object
   * @param beat how often the owner renewed it
   */
  record Content(String owner, long beat) {

    private byte[] json() {
      return JSON.createObjectNode()
          .put("owner", owner)
          .put("beat", beat)
          .toString()
          .getBytes(UTF_8);
    }

    private static Content parse(byte[] json) {
      try {
        JsonNode tree = JSON.readTree(json);
        return new Content(tree.path("owner").asText(), tree.path("beat").asLong());
      } catch (IOException e) {
        return new Content("", 0);
      }
    }
  }

  /** A version of the object. */
  record Version(Content content, String etag) {}

  /** The version that is there; empty if there is none. */
  Optional<Version> read() {
    try {
      ResponseBytes<GetObjectResponse> bytes =
          client
              .getObject(
                  request -> request.bucket(bucket).key(key), AsyncResponseTransformer.toBytes())
              .join();
      return Optional.of(
          new Version(
              Content.parse(bytes.asByteArrayUnsafe()), String.valueOf(bytes.response().eTag())));
    } catch (RuntimeException e) {
      if (S3Failures.isMissingObject(e)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Writes the object if there is none. Whether it did: after a lost answer, it may say no. */
  boolean create(Content content) {
    return put(content, request -> request.ifNoneMatch("*"));
  }

  /** Writes the object over a version. Whether it did: after a lost answer, it may say no. */
  boolean replace(Version version, Content content) {
    try {
      return put(content, request -> request.ifMatch(version.etag()));
    } catch (RuntimeException e) {
      if (S3Failures.status(e) != NOT_IMPLEMENTED) {
        throw e;
      }
      return put(content, request -> {});
    }
  }

  void delete() {
    client.deleteObject(request -> request.bucket(bucket).key(key)).join();
  }

  private boolean put(Content content, Consumer<PutObjectRequest.Builder> condition) {
    try {
      PutObjectResponse answer =
          client
              .putObject(
                  request ->
                      condition.accept(
                          request
                              .bucket(bucket)
                              .key(key)
                              .contentType(ObjectLabel.JSON.contentType())),
                  AsyncRequestBody.fromBytes(content.json()))
              .join();
      if (answer.eTag() == null) {
        throw new NotS3Exception();
      }
      return true;
    } catch (RuntimeException e) {
      int status = S3Failures.status(e);
      if (status == CHANGED || status == CONFLICT || S3Failures.isMissingObject(e)) {
        return false;
      }
      throw e;
    }
  }
}
