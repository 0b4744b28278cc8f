package io.voicemill.jobs.storage.s3;

import io.voicemill.jobs.configuration.S3Settings;
import io.voicemill.runtime.emotion.example.ClipProblems;
import io.voicemill.runtime.emotion.example.ClipSource;
import io.voicemill.schemas.problem.VoicemillException;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;

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
    S3Place place = NamedObject.place(uri, S3Operation.Use.CLIPS);
    if (place.prefix().isEmpty()) {
      throw ClipProblems.noPlace(uri, "It names a bucket and no object in it.");
    }
    NamedObject object = NamedObject.at(place, S3Operation.Use.CLIPS, settings);
    try {
      long size = object.size();
      if (size > ClipSource.LARGEST_BYTES) {
        throw ClipProblems.tooLarge(uri, size);
      }
      return size == 0
          ? new byte[0]
          : object
              .read(ClipSource.LARGEST_BYTES, AsyncResponseTransformer.toBytes())
              .asByteArrayUnsafe();
    } catch (RuntimeException e) {
      throw S3Failures.isMissingObject(e) ? ClipProblems.missing(uri) : object.failure(e);
    }
  }
}
