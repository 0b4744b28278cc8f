package io.voicemill.runtime.audio.decode;

import io.voicemill.runtime.models.VoicemillHome;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * FFmpeg's native libraries: there, or the reason why they are not.
 *
 * <p>Loaded once for each JVM, under a lock that the JVMs of a machine share, from a folder below
 * {@link VoicemillHome}, or below {@code java.io.tmpdir} where that cannot be written. That they
 * cannot be loaded is a value that {@code doctor} can print, and not a class that fails to
 * initialise.
 */
public final class FfmpegLibrary {
  private static final FfmpegLibrary LOADED = load(FfmpegLoader::loadUndisturbed);

  private final String version;
  private final Throwable failure;

  private FfmpegLibrary(String version, Throwable failure) {
    this.version = version;
    this.failure = failure;
  }

  /** The libraries of this JVM. */
  public static FfmpegLibrary instance() {
    return LOADED;
  }

  /** Why the libraries cannot be used; empty if they can. */
  public Optional<Problem> failure() {
    return Optional.ofNullable(failure).map(FfmpegLibrary::problem);
  }

  /** Version of FFmpeg; empty without it. */
  public Optional<String> version() {
    return Optional.ofNullable(version);
  }

  /**
   * Demands the libraries.
   *
   * @throws VoicemillException ENVIRONMENT if they cannot be loaded
   */
  void require() {
    if (failure != null) {
      throw new VoicemillException(problem(failure), failure);
    }
  }

  static FfmpegLibrary load(Supplier<String> loader) {
    try {
      return new FfmpegLibrary(loader.get(), null);
    } catch (LinkageError | RuntimeException e) {
      return new FfmpegLibrary(null, e);
    }
  }

  private static Problem problem(Throwable failure) {
    return Problem.of(
        ProblemCode.ENVIRONMENT,
        "FFmpeg's native libraries cannot be loaded: " + Reasons.of(failure) + ".",
        "Recordings are decoded with them. This build holds those of one system; this is "
            + System.getProperty("os.name")
            + " on "
            + System.getProperty("os.arch").toLowerCase(Locale.ROOT)
            + ".",
        "Check that VOICEMILL_HOME, or else java.io.tmpdir, has 70 MB free and allows execution, and"
            + " that Voicemill was built for this system (-Dffmpeg.platform=linux-x86_64,"
            + " linux-arm64, macosx-arm64, macosx-x86_64 or windows-x86_64).");
  }
}
