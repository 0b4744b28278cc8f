package io.voicemill.jobs.storage.s3;

import io.voicemill.jobs.configuration.S3Settings;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.util.Locale;

/** A look at a table in an object store before Spark reads it, so that what is wrong shows soon. */
public final class S3Tables {

  private S3Tables() {}

  /** Whether a scheme is one of an object store. */
  public static boolean isScheme(String scheme) {
    return scheme.toLowerCase(Locale.ROOT).matches("s3a?");
  }

  /**
   * Finds the table behind {@code --scripts}.
   *
   * @return the URI by which Spark reads it
   * @throws VoicemillException UNREADABLE_SOURCE if there is nothing or it cannot be read
   */
  public static String find(String uri, S3Settings settings) {
    return find(uri, settings, S3Operation.Use.SCRIPTS);
  }

  /** The same for the table behind {@code --references}. */
  public static String findReferences(String uri, S3Settings settings) {
    return find(uri, settings, S3Operation.Use.REFERENCES);
  }

  /**
   * Finds the table behind {@code --speakers}.
   *
   * @param folder that holds the table if the URI is that of a whole output
   * @return the URI by which Spark reads it
   * @throws VoicemillException UNREADABLE_SOURCE if there is nothing or it cannot be read
   */
  public static String findSpeakers(String uri, String folder, S3Settings settings) {
    S3Operation.Use use = S3Operation.Use.SPEAKERS;
    String inside = uri.replaceAll("/+$", "") + "/" + folder;
    return isThere(S3Place.parse(inside, use.option()), settings, use)
        ? find(inside, settings, use)
        : find(uri, settings, use);
  }

  private static String find(String uri, S3Settings settings, S3Operation.Use use) {
    S3Place place = S3Place.parse(uri, use.option());
    if (!isThere(place, settings, use)) {
      throw new VoicemillException(
          Problem.in(
              use.option(),
              ProblemCode.UNREADABLE_SOURCE,
              "There is nothing at %s.".formatted(place.uri()),
              "The bucket has no such key and nothing below it.",
              "Check %s.".formatted(use.option())));
    }
    return place.uri();
  }

  /**
   * Makes sure that the store behind {@code --out} answers before Spark writes a table there.
   *
   * @return the URI by which Spark writes it
   * @throws VoicemillException UNWRITABLE_OUTPUT if the store cannot be used
   */
  public static String reach(String uri, S3Settings settings) {
    S3Operation.Use use = S3Operation.Use.OUT;
    S3Place place = S3Place.parse(uri, use.option());
    isThere(place, settings, use);
    return place.uri();
  }

  private static boolean isThere(S3Place place, S3Settings settings, S3Operation.Use use) {
    S3Settings located = S3Locations.located(settings);
    S3Keys keys =
        new S3Keys(S3Access.of(located, S3Access.Patience.FIRST_CONTACT).client(), place.bucket());
    try {
      return keys.holds(place.prefix().replaceAll("/?[^/]*[*?\\[{].*", ""));
    } catch (RuntimeException e) {
      throw S3Failures.of(
          e, new S3Operation(S3Operation.Action.LIST, use, place.bucket(), located));
    }
  }
}
