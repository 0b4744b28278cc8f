package io.voicemill.runtime.voice.kokoro;

import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.nio.file.Path;

/** The words for what goes wrong with this model. */
final class KokoroFailures {

  private KokoroFailures() {}

  static VoicemillException strange(String what) {
    return new VoicemillException(
        Problem.of(
            ProblemCode.MODEL_FAILURE,
            "The voice model gave " + what + ".",
            "That is no speech.",
            "Split the line or choose another voice; if all lines fail, run \"voicemill models"
                + " verify\"."));
  }

  static VoicemillException bundle(Path file, String reason, Throwable cause) {
    return new VoicemillException(
        Problem.of(
            ProblemCode.BUNDLE,
            "The file " + file + " of the voice model cannot be used: " + reason + ".",
            "The model needs it.",
            "Run \"voicemill models verify\", and \"voicemill models fetch\" if it is damaged."),
        cause);
  }
}
