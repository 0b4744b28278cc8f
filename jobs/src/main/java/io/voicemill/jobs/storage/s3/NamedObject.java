package io.voicemill.jobs.storage.s3;

import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.configuration.S3Settings;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * An object that a row of a table names.
 *
 * @param settings with a region
 */
record NamedObject(S3Place place, S3Operation.Use use, S3Settings settings) {

  NamedObject {
    requireNonNull(place, "place is null");
    requireNonNull(use, "use is null");
    requireNonNull(settings, "settings is null");
  }

  /**
   * An object at a place; nothing is asked yet.
   *
   * @throws VoicemillException if it is not known where the store is
   */
  static NamedObject at(S3Place place, S3Operation.Use use, S3Settings settings) {
    return new NamedObject(place, use, S3Locations.located(settings));
  }

  /**
   * The place that a row names.
   *
   * @param uri {@code s3a://BUCKET/KEY}
   * @throws VoicemillException INVALID_VALUE
   */
  static S3Place place(String uri, S3Operation.Use use) {
    try {
      return S3Place.parse(uri, use.option());
    } catch (VoicemillException e) {
      throw new VoicemillException(recoded(e, ProblemCode.INVALID_VALUE));
    }
  }

  /** How many bytes it has. */
  long size() {
    return client()
        .headObject(head -> head.bucket(place.bucket()).key(place.prefix()))
        .join()
        .contentLength();
  }

  /**
   * Its content, as far as a limit.
   *
   * @param mostBytes further ones are not read
   */
  <T> T read(long mostBytes, AsyncResponseTransformer<GetObjectResponse, T> to) {
    return client()
        .getObject(
            get ->
                get.bucket(place.bucket()).key(place.prefix()).range("bytes=0-" + (mostBytes - 1)),
            to)
        .join();
  }

  /**
   * What a failure means. One that is not about this object alone, such as a store that does not
   * answer, has the code ENVIRONMENT.
   */
  VoicemillException failure(RuntimeException failure) {
    VoicemillException known =
        S3Failures.of(
            failure, new S3Operation(S3Operation.Action.READ, use, place.bucket(), settings));
    int status = S3Failures.status(failure);
    boolean ofTheObject = known == failure || (status >= 400 && status < 500 && status != 429);
    return ofTheObject
        ? known
        : new VoicemillException(recoded(known, ProblemCode.ENVIRONMENT), known.getCause());
  }

  private S3AsyncClient client() {
    return S3Access.of(settings, S3Access.Patience.RUN).client();
  }

  private static Problem recoded(VoicemillException e, ProblemCode code) {
    Problem problem = e.problem();
    return new Problem(code, problem.column(), problem.problem(), problem.why(), problem.fix());
  }
}
