package io.voicemill.runtime.inference;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtProvider;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * ONNX Runtime's native library: there, or the reason why it is not.
 *
 * <p>Loaded once for each JVM. That it cannot be loaded is a value that {@code doctor} can print,
 * and not a class that fails to initialise.
 */
public final class NativeRuntime {
  private static final NativeRuntime LOADED = load(NativeRuntime::createEnvironment);

  private final OrtEnvironment environment;
  private final Throwable failure;

  private NativeRuntime(OrtEnvironment environment, Throwable failure) {
    this.environment = environment;
    this.failure = failure;
  }

  /** The library of this JVM. */
  public static NativeRuntime instance() {
    return LOADED;
  }

  /** Why the library cannot be used; empty if it can. */
  public Optional<String> failure() {
    return Optional.ofNullable(failure).map(Failures::reason);
  }

  /** Version of the library; empty without one. */
  public Optional<String> version() {
    return Optional.ofNullable(environment).map(OrtEnvironment::getVersion);
  }

  /** Whether the library was built for CUDA. Says nothing about a GPU being there. */
  public boolean builtForCuda() {
    return environment != null && OrtEnvironment.getAvailableProviders().contains(OrtProvider.CUDA);
  }

  /**
   * The environment of this JVM.
   *
   * @throws VoicemillException ENVIRONMENT if the library cannot be loaded
   */
  OrtEnvironment environment() {
    if (environment == null) {
      throw new VoicemillException(
          Problem.of(
              ProblemCode.ENVIRONMENT,
              "ONNX Runtime's native library cannot be loaded: " + Failures.reason(failure) + ".",
              "All models run on it. There is one for Linux, macOS and Windows on x64 and arm64; this"
                  + " is "
                  + System.getProperty("os.name")
                  + " on "
                  + System.getProperty("os.arch").toLowerCase(Locale.ROOT)
                  + ".",
              "Check that java.io.tmpdir has 50 MB free and allows execution, and that the C++"
                  + " runtime library is installed."),
          failure);
    }
    return environment;
  }

  static NativeRuntime load(Supplier<OrtEnvironment> loader) {
    try {
      return new NativeRuntime(loader.get(), null);
    } catch (LinkageError | RuntimeException e) {
      return new NativeRuntime(null, e);
    }
  }

  private static OrtEnvironment createEnvironment() {
    OrtEnvironment environment =
        OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "voicemill");
    try {
      environment.setTelemetry(false);
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
    return environment;
  }
}
