package io.voicemill.jobs.storage.s3;

import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.configuration.S3Encryption;
import io.voicemill.jobs.configuration.S3Settings;
import io.voicemill.jobs.storage.ObjectLabel;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

/** One object on its way up, in one request or in parts, with a CRC32 that the store checks. */
record S3Upload(
    S3AsyncClient client,
    S3Settings settings,
    String bucket,
    String key,
    byte[] content,
    ObjectLabel label) {

  private static final int PARTS_AT_ONCE = 4;

  S3Upload {
    requireNonNull(client, "client is null");
    requireNonNull(settings, "settings is null");
    requireNonNull(bucket, "bucket is null");
    requireNonNull(key, "key is null");
    requireNonNull(content, "content is null");
    requireNonNull(label, "label is null");
  }

  /** Sends it; after a failure nothing of it is left in the store. */
  CompletableFuture<Void> send() {
    return content.length <= partBytes() ? whole() : inParts();
  }

  /** How the settings want objects encrypted; empty for the bucket's default. */
  private static Optional<ServerSideEncryption> encryption(S3Settings settings) {
    return switch (settings.encryption()) {
      case BUCKET -> Optional.empty();
      case S3 -> Optional.of(ServerSideEncryption.AES256);
      case KMS -> Optional.of(ServerSideEncryption.AWS_KMS);
    };
  }

  private CompletableFuture<Void> whole() {
    PutObjectRequest.Builder request =
        PutObjectRequest.builder()
            .bucket(bucket)
            .key(key)
            .checksumAlgorithm(ChecksumAlgorithm.CRC32)
            .contentType(label.contentType())
            .metadata(label.metadata());
    encryption(settings).ifPresent(request::serverSideEncryption);
    kmsKey().ifPresent(request::ssekmsKeyId);
    return client
        .putObject(request.build(), AsyncRequestBody.fromBytesUnsafe(content))
        .thenAccept(done -> {});
  }

  private CompletableFuture<Void> inParts() {
    return client
        .createMultipartUpload(
            request -> {
              request
                  .bucket(bucket)
                  .key(key)
                  .checksumAlgorithm(ChecksumAlgorithm.CRC32)
                  .contentType(label.contentType())
                  .metadata(label.metadata());
              encryption(settings).ifPresent(request::serverSideEncryption);
              kmsKey().ifPresent(request::ssekmsKeyId);
            })
        .thenCompose(created -> new Parts(created.uploadId()).send());
  }

  private int partBytes() {
    return settings.partMb() << 20;
  }

  private Optional<String> kmsKey() {
    return settings.kmsKey().filter(key -> settings.encryption() == S3Encryption.KMS);
  }

  private final class Parts {

    private final String uploadId;
    private final int count = (content.length + partBytes() - 1) / partBytes();
    private final CompletedPart[] done = new CompletedPart[count];
    private volatile boolean failed;

    Parts(String uploadId) {
      this.uploadId = uploadId;
    }

    CompletableFuture<Void> send() {
      return CompletableFuture.allOf(
              IntStream.range(0, Math.min(PARTS_AT_ONCE, count))
                  .mapToObj(this::sendEveryFourth)
                  .toArray(CompletableFuture<?>[]::new))
          .thenCompose(sent -> complete())
          .exceptionallyCompose(failure -> abort().thenCompose(gone -> failed(failure)));
    }

    private CompletableFuture<Void> sendEveryFourth(int part) {
      if (part >= count || failed) {
        return CompletableFuture.completedFuture(null);
      }
      int from = part * partBytes();
      ByteBuffer bytes =
          ByteBuffer.wrap(content, from, Math.min(partBytes(), content.length - from)).slice();
      return client
          .uploadPart(
              request ->
                  request
                      .bucket(bucket)
                      .key(key)
                      .uploadId(uploadId)
                      .partNumber(part + 1)
                      .checksumAlgorithm(ChecksumAlgorithm.CRC32),
              AsyncRequestBody.fromByteBufferUnsafe(bytes))
          .whenComplete((sent, failure) -> note(failure))
          .thenCompose(
              sent -> {
                done[part] =
                    CompletedPart.builder()
                        .partNumber(part + 1)
                        .eTag(sent.eTag())
                        .checksumCRC32(sent.checksumCRC32())
                        .build();
                return sendEveryFourth(part + PARTS_AT_ONCE);
              });
    }

    private void note(Throwable failure) {
      if (failure != null) {
        failed = true;
      }
    }

    private CompletableFuture<Void> complete() {
      List<CompletedPart> parts = List.of(done);
      return client
          .completeMultipartUpload(
              request ->
                  request
                      .bucket(bucket)
                      .key(key)
                      .uploadId(uploadId)
                      .multipartUpload(upload -> upload.parts(parts)))
          .exceptionallyCompose(
              failure -> isCompleted(failure).thenCompose(there -> orFail(there, failure)))
          .thenAccept(completed -> {});
    }

    /** Whether the upload is gone because an earlier attempt, whose answer was lost, ended it. */
    private CompletableFuture<Boolean> isCompleted(Throwable failure) {
      if (!(S3Failures.cause(failure) instanceof NoSuchUploadException)) {
        return CompletableFuture.completedFuture(false);
      }
      return client
          .headObject(request -> request.bucket(bucket).key(key))
          .handle(
              (object, missing) ->
                  missing == null
                      && object.contentLength() == content.length
                      && object.metadata().equals(label.metadata()));
    }

    private static <T> CompletableFuture<T> orFail(boolean there, Throwable failure) {
      return there ? CompletableFuture.completedFuture(null) : failed(failure);
    }

    private CompletableFuture<Void> abort() {
      return client
          .abortMultipartUpload(request -> request.bucket(bucket).key(key).uploadId(uploadId))
          .handle((aborted, failure) -> null);
    }

    private static <T> CompletableFuture<T> failed(Throwable failure) {
      return CompletableFuture.failedFuture(failure);
    }
  }
}
