package io.voicemill.jobs.storage.s3;

import io.voicemill.jobs.configuration.S3Settings;
import io.voicemill.runtime.emotion.example.ClipProblems;
import io.voicemill.runtime.emotion.example.ClipSource;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/** Reads the clips that lines point to from an object store. */
public final class S3Clips {

  private S3Clips() {}

  /**
   * The bytes of an object; its size is looked at first.
   *
   * @param uri {@code s3a://BUCKET/KEY}
   * @throws VoicemillException as {@link ClipSource#read}
   */
  public static byte[] read(String uri, S3Settings settings) {
    S3Place place = place(uri);
    S3Settings located = S3Locations.located(settings);
    S3AsyncClient client = S3Access.of(located, S3Access.Patience.RUN).client();
    try {
      long size =
          client
              .headObject(head -> head.bucket(place.bucket()).key(place.prefix()))
              .join()
              .contentLength();
      if (size > ClipSource.LARGEST_BYTES) {
        throw ClipProblems.tooLarge(uri, size);
      }
      if (size == 0) {
        return new byte[0];
      }
      return client
          .getObject(
              get ->
                  get.bucket(place.bucket())
                      .key(place.prefix())
                      .range("bytes=0-" + (ClipSource.LARGEST_BYTES - 1)),
              AsyncResponseTransformer.toBytes())
          .join()
          .asByteArrayUnsafe();
    } catch (RuntimeException e) {
      throw failure(uri, place, located, e);
    }
  }

  private static VoicemillException failure(
      String uri, S3Place place, S3Settings settings, RuntimeException failure) {
    if (S3Failures.isMissingObject(failure)) {
      return ClipProblems.missing(uri);
    }
    VoicemillException known =
        S3Failures.of(
            failure,
            new S3Operation(
                S3Operation.Action.READ, S3Operation.Use.CLIPS, place.bucket(), settings));
    int status = S3Failures.status(failure);
    boolean ofTheLine = known == failure || (status >= 400 && status < 500 && status != 429);
    return ofTheLine
        ? known
        : new VoicemillException(recoded(known, ProblemCode.ENVIRONMENT), known.getCause());
  }

  private static S3Place place(String uri) {
    S3Place place;
    try {
      place = S3Place.parse(uri, S3Operation.Use.CLIPS.option());
    } catch (VoicemillException e) {
      throw new VoicemillException(recoded(e, ProblemCode.INVALID_VALUE));
    }
    if (place.prefix().isEmpty()) {
      throw ClipProblems.noPlace(uri, "It names a bucket and no object in it.");
    }
    return place;
  }

  private static Problem recoded(VoicemillException e, ProblemCode code) {
    Problem problem = e.problem();
    return new Problem(code, problem.column(), problem.problem(), problem.why(), problem.fix());
  }
}
