package io.voicemill.runtime.audio;

import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;

/** The one wording of errors about audio files that cannot be read. */
final class UnreadableAudio {
  private static final String FIX =
      "Export it again as WAV, PCM 16 bit, for example with ffmpeg -i IN -c:a pcm_s16le OUT.wav.";

  private UnreadableAudio() {}

  static VoicemillException of(String source, String why) {
    return new VoicemillException(problem(source, why));
  }

  static VoicemillException of(String source, String why, Throwable cause) {
    return new VoicemillException(problem(source, why), cause);
  }

  private static Problem problem(String source, String why) {
    return Problem.of(
        ProblemCode.UNREADABLE_SOURCE, "Cannot read the audio " + source + ".", why, FIX);
  }
}
