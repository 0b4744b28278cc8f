package io.voicemill.jobs.storage.s3;

import io.voicemill.jobs.configuration.S3Settings;
import io.voicemill.schemas.lexicon.LexiconProblems;
import io.voicemill.schemas.problem.VoicemillException;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/** Reads lexicons from an object store. */
public final class S3Lexicons {

  private S3Lexicons() {}

  /**
   * The bytes of an object; its size is looked at first.
   *
   * @param uri {@code s3a://BUCKET/KEY}
   * @throws VoicemillException UNREADABLE_SOURCE, USAGE
   */
  public static byte[] read(String uri, S3Settings settings) {
    S3Operation.Use use = S3Operation.Use.LEXICON;
    S3Place place = S3Place.parse(uri, use.option());
    if (place.prefix().isEmpty()) {
      throw LexiconProblems.unreadable(uri, "It names a bucket and no object in it.");
    }
    S3Settings located = S3Locations.located(settings);
    S3AsyncClient client = S3Access.of(located, S3Access.Patience.FIRST_CONTACT).client();
    try {
      long size =
          client
              .headObject(head -> head.bucket(place.bucket()).key(place.prefix()))
              .join()
              .contentLength();
      if (size > LexiconProblems.MOST_BYTES) {
        throw LexiconProblems.tooLarge(uri, "%d bytes".formatted(size));
      }
      return client
          .getObject(
              get -> get.bucket(place.bucket()).key(place.prefix()),
              AsyncResponseTransformer.toBytes())
          .join()
          .asByteArray();
    } catch (VoicemillException e) {
      throw e;
    } catch (RuntimeException e) {
      throw S3Failures.isMissingObject(e)
          ? LexiconProblems.unreadable(uri, "There is no such object.")
          : S3Failures.of(
              e, new S3Operation(S3Operation.Action.READ, use, place.bucket(), located));
    }
  }
}
