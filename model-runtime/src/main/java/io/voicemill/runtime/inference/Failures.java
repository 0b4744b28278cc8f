package io.voicemill.runtime.inference;

import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.nio.file.Path;

/** The words for what goes wrong with graphs. */
final class Failures {

  private Failures() {}

  /** The innermost message of a failure, on one line. */
  static String reason(Throwable failure) {
    Throwable innermost = failure;
    while (innermost.getCause() != null) {
      innermost = innermost.getCause();
    }
    String message = innermost.getMessage();
    String text = message == null ? innermost.getClass().getSimpleName() : message;
    return text.replaceAll("\\s+", " ").strip().replaceAll("\\.$", "");
  }

  static VoicemillException open(Path file, Throwable failure) {
    return new VoicemillException(
        Problem.of(
            ProblemCode.BUNDLE,
            "The graph " + file + " cannot be opened: " + reason(failure) + ".",
            "Its model needs it.",
            "Run \"voicemill models verify\", and \"voicemill models fetch\" if a file is damaged."),
        failure);
  }

  static VoicemillException run(String graph, Throwable failure) {
    return new VoicemillException(
        Problem.of(
            ProblemCode.MODEL_FAILURE,
            "The graph " + graph + " failed: " + reason(failure) + ".",
            "The model could not process this line; other lines are not touched by it.",
            "Shorten the line, or free memory if the reason speaks of memory."),
        failure);
  }

  static VoicemillException noCuda(Device device, String reason) {
    return new VoicemillException(
        Problem.in(
            "device",
            ProblemCode.DEVICE,
            "The device " + device + " cannot be used: " + reason + ".",
            "It was demanded, and rendering on the CPU instead would take many times as long.",
            CudaFailures.fix(reason)
                + " \"voicemill doctor\" names each missing piece. Or set the device to auto or cpu."));
  }
}
