package io.voicemill.runtime.take;

import io.voicemill.runtime.text.SpokenPart;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.schemas.emotion.LineEmotion;
import io.voicemill.schemas.hash.Sha256;
import io.voicemill.schemas.script.DurationRequest;
import io.voicemill.schemas.script.ScriptLine;
import java.util.ArrayList;
import java.util.List;

/**
 * Names takes: SHA-256 over everything that decides the sound of a line, so that equal names mean
 * equal audio, and whatever changes the audio changes the name.
 */
final class TakeIds {

  private static final char SEPARATOR = '\u001f';

  private TakeIds() {}

  /**
   * The name of a line's take.
   *
   * @param emotion resolved; a recording is named by its content
   * @param voiceHash of the speaker's profile
   * @param bundleHash of the voice model
   */
  static String of(
      ScriptLine line,
      SpokenText spoken,
      LineEmotion emotion,
      String voiceHash,
      String bundleHash) {
    List<String> decisive = new ArrayList<>();
    decisive.add("engine " + EngineRevision.CURRENT);
    decisive.add("bundle " + bundleHash);
    decisive.add("voice " + voiceHash);
    decisive.add("language " + spoken.language().code());
    decisive.add("text " + line.text());
    spoken.parts().forEach(part -> decisive.add(part(part)));
    decisive.add("emotion " + emotion(emotion));
    decisive.add("duration " + duration(line.duration()));
    decisive.add("seed " + line.seed());
    decisive.add("format " + line.audioFormat());
    return Sha256.ofText(String.join(String.valueOf(SEPARATOR), decisive));
  }

  private static String emotion(LineEmotion emotion) {
    String own = emotion.mix() + " at " + emotion.intensity() + " with " + emotion.hints();
    return emotion
        .example()
        .map(
            example ->
                "%s, %s by %s at %s"
                    .formatted(own, example.sha256(), example.weight(), example.intensity()))
        .orElse(own);
  }

  private static String part(SpokenPart part) {
    if (part instanceof SpokenPart.Word word) {
      return (word.spaced() ? "word " : "joined ") + word.phonemes();
    }
    if (part instanceof SpokenPart.Mark mark) {
      return "mark " + mark.symbol();
    }
    return "break " + ((SpokenPart.Break) part).milliseconds();
  }

  private static String duration(DurationRequest duration) {
    if (duration instanceof DurationRequest.Ratio ratio) {
      return "ratio " + ratio.ratio();
    }
    if (duration instanceof DurationRequest.Seconds seconds) {
      return "seconds " + seconds.seconds();
    }
    return "natural";
  }
}
