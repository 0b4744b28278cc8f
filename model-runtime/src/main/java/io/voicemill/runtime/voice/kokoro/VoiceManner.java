package io.voicemill.runtime.voice.kokoro;

import io.voicemill.runtime.audio.LevelRange;
import io.voicemill.runtime.audio.Waveform;
import io.voicemill.runtime.voice.Prosody;
import io.voicemill.schemas.speaker.SpeakerAdapter;
import java.util.List;
import java.util.Map;

/**
 * What is a voice's own beside its style, applied before any emotion.
 *
 * @param melody moves F0 to the speaker's median and range
 * @param levelRange factor on the distance of the level from its mean
 * @param durations factors on the predicted durations, by kind of sound
 */
record VoiceManner(Prosody.Melody melody, double levelRange, Map<SoundKind, Double> durations) {

  /** Leaves the voice as its style is. */
  static final VoiceManner NONE = new VoiceManner(Prosody.Melody.NEUTRAL, 1, Map.of());

  static VoiceManner of(double f0Semitones, SpeakerAdapter adapter) {
    return new VoiceManner(
        new Prosody.Melody(f0Semitones, adapter.f0Range(), 0, 0),
        adapter.levelRange(),
        SoundKind.byName(adapter.durations()));
  }

  /** Changes the predicted durations of a clause in place. */
  void shape(Clause clause, float[] predicted, Alphabet alphabet) {
    if (durations.isEmpty()) {
      return;
    }
    int[] symbols = alphabet.symbols(clause.tokens());
    for (Clause.WordTokens word : clause.words()) {
      for (Segment segment : Segments.of(word, symbols)) {
        double factor = durations.getOrDefault(segment.kind(), 1.0);
        for (int token = segment.from(); token < segment.to(); token++) {
          boolean last = word.pauseFollows() && token == word.to() - 1;
          double sound =
              last
                  ? Math.min(predicted[token], TimelinePlanner.LAST_SOUND_FRAMES)
                  : predicted[token];
          predicted[token] += (float) ((factor - 1) * sound);
        }
      }
    }
  }

  /** Changes F0 of a line in place. */
  void shape(List<Curves> line, List<List<Phrase>> phrases) {
    ProsodyShaper.apply(Prosody.of(melody), line, phrases);
  }

  /** Changes the level of a line over time, in place. */
  void shape(Waveform line) {
    LevelRange.stretch(line, levelRange);
  }
}
