package io.voicemill.jobs.storage;

import io.voicemill.jobs.configuration.S3Settings;
import io.voicemill.jobs.storage.s3.S3Store;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;

/** Finds the store of a command line. */
public final class OutputStores {

  private OutputStores() {}

  /**
   * The store behind a path or URI.
   *
   * @throws VoicemillException USAGE for a place that cannot be written to
   */
  public static OutputStore of(String uri, S3Settings s3) {
    String scheme = scheme(uri);
    return switch (scheme) {
      case "" -> new FolderStore(absolute(Path.of(uri)));
      case "file" -> new FolderStore(absolute(Path.of(URI.create(uri))));
      case "s3a", "s3" -> S3Store.at(uri, s3);
      default ->
          throw new VoicemillException(
              Problem.in(
                  "--out",
                  ProblemCode.USAGE,
                  "The output %s is in no store that Voicemill knows.".formatted(uri),
                  "It writes to folders and to object stores with the interface of S3.",
                  "Give a path or s3a://BUCKET/KEY."));
    };
  }

  /** Closes what stores have open in this JVM. */
  public static void closeAll() {
    S3Store.closeAll();
  }

  /** The scheme of a URI in lower case; empty for a path. */
  public static String scheme(String uri) {
    int colon = uri.indexOf(':');
    String scheme = colon < 0 ? "" : uri.substring(0, colon);
    return scheme.matches("[A-Za-z][A-Za-z0-9+.-]+") ? scheme.toLowerCase(Locale.ROOT) : "";
  }

  private static String absolute(Path path) {
    return path.toAbsolutePath().normalize().toString();
  }
}
