package io.voicemill.jobs.storage.s3;

import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.configuration.S3Settings;
import io.voicemill.jobs.storage.ObjectLabel;
import io.voicemill.jobs.storage.OutputStore;
import io.voicemill.schemas.problem.VoicemillException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * A place in an object store with the interface of S3.
 *
 * @param prefix of every key, without a slash at its ends; may be empty
 * @param settings with a region
 */
public record S3Store(String bucket, String prefix, S3Settings settings) implements OutputStore {

  public S3Store {
    requireNonNull(bucket, "bucket is null");
    requireNonNull(prefix, "prefix is null");
    requireNonNull(settings, "settings is null");
  }

  /**
   * The place that a URI names.
   *
   * @param uri {@code s3a://BUCKET/KEY} or {@code s3://BUCKET/KEY}
   * @throws VoicemillException USAGE if the URI or the settings make no sense
   */
  public static S3Store at(String uri, S3Settings settings) {
    S3Place place = S3Place.parse(uri, S3Operation.Use.OUT.option());
    return new S3Store(place.bucket(), place.prefix(), S3Locations.located(settings));
  }

  /** Gives back what this JVM holds and closes its clients. */
  public static void closeAll() {
    S3Lease.closeAll();
    S3Access.closeAll();
  }

  @Override
  public String place() {
    return uri();
  }

  @Override
  public String uri() {
    return where().uri();
  }

  @Override
  public String uri(String path) {
    return new S3Place(bucket, key(path)).uri();
  }

  @Override
  public CompletableFuture<Void> put(String path, byte[] content, ObjectLabel label) {
    try {
      S3Lease.requireNotLost(place());
    } catch (VoicemillException e) {
      return CompletableFuture.failedFuture(e);
    }
    S3Access access = access();
    S3Upload upload = new S3Upload(access.client(), settings, bucket, key(path), content, label);
    return known(S3Operation.Action.WRITE, access.memory().during(content.length, upload::send));
  }

  @Override
  public CompletableFuture<Optional<byte[]>> read(String path) {
    return known(
        S3Operation.Action.READ,
        client()
            .getObject(
                request -> request.bucket(bucket).key(key(path)),
                AsyncResponseTransformer.toBytes())
            .thenApply(ResponseBytes<GetObjectResponse>::asByteArrayUnsafe)
            .thenApply(Optional::of)
            .exceptionallyCompose(failure -> orElse(Optional.empty(), failure)));
  }

  @Override
  public CompletableFuture<Boolean> exists(String path) {
    return known(
        S3Operation.Action.READ,
        client()
            .headObject(request -> request.bucket(bucket).key(key(path)))
            .thenApply(found -> true)
            .exceptionallyCompose(failure -> orElse(false, failure)));
  }

  @Override
  public List<String> list(String folder) {
    try {
      return keys().directlyBelow(key(folder));
    } catch (RuntimeException e) {
      throw failure(S3Operation.Action.LIST, e);
    }
  }

  @Override
  public void delete(String path) {
    S3Lease.requireNotLost(place());
    try {
      keys().delete(key(path));
    } catch (RuntimeException e) {
      throw failure(S3Operation.Action.DELETE, e);
    }
  }

  @Override
  public Ownership own() {
    return own(S3Lease.Timing.DEFAULT);
  }

  @Override
  public VoicemillException unwritable(String path, Throwable failure) {
    return failure(S3Operation.Action.WRITE, failure);
  }

  S3Lease own(S3Lease.Timing timing) {
    S3AsyncClient client = S3Access.of(settings, S3Access.Patience.FIRST_CONTACT).client();
    try {
      return S3Lease.take(place(), new LeaseObject(client, bucket, key(".lock")), timing);
    } catch (RuntimeException e) {
      throw failure(S3Operation.Action.WRITE, e);
    }
  }

  private <T> CompletableFuture<T> known(S3Operation.Action action, CompletableFuture<T> answer) {
    return answer.exceptionallyCompose(
        failure -> CompletableFuture.failedFuture(failure(action, failure)));
  }

  private VoicemillException failure(S3Operation.Action action, Throwable failure) {
    return S3Failures.of(failure, new S3Operation(action, S3Operation.Use.OUT, bucket, settings));
  }

  private static <T> CompletableFuture<T> orElse(T nothing, Throwable failure) {
    return S3Failures.isMissingObject(failure)
        ? CompletableFuture.completedFuture(nothing)
        : CompletableFuture.failedFuture(failure);
  }

  private S3Keys keys() {
    return new S3Keys(client(), bucket);
  }

  private S3AsyncClient client() {
    return access().client();
  }

  private S3Access access() {
    return S3Access.of(settings, S3Access.Patience.RUN);
  }

  private S3Place where() {
    return new S3Place(bucket, prefix);
  }

  private String key(String path) {
    return where().key(path);
  }
}
