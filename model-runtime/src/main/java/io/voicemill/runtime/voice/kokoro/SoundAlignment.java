package io.voicemill.runtime.voice.kokoro;

import io.voicemill.runtime.voice.ProsodyExample;
import io.voicemill.runtime.voice.RecordedSound;
import java.util.ArrayList;
import java.util.List;

/** How long each sound of a line is in a recording of the same words. */
final class SoundAlignment {

  /** Below this the recording does not surely say the same words. */
  private static final double SURE = .5;

  /** The model speaks a token 45 ms before its frames begin: see {@link WordTimings}. */
  private static final double LEAD = .045 * MelodyFrames.FRAMES_A_SECOND;

  private static final int FEWEST_VOICED = 8;
  private static final int VALUES_A_FRAME = 2;

  private final Alphabet alphabet;
  private final MelodyFrames line;
  private final float[] positions;
  private final List<RecordedSound> sounds = new ArrayList<>();

  private SoundAlignment(Alphabet alphabet, MelodyFrames line, float[] positions) {
    this.alphabet = alphabet;
    this.line = line;
    this.positions = positions;
  }

  /**
   * Aligns; sounds before a pause are left out, since their end is silence.
   *
   * @param passes audio of each clause
   */
  static List<RecordedSound> of(
      ClauseList clauses,
      Timeline timeline,
      List<Curves> curves,
      List<float[]> passes,
      ProsodyExample recording,
      Alphabet alphabet,
      int sampleRate) {
    MelodyFrames line =
        MelodyFrames.ofLine(curves, MelodyTransfer.articulation(curves, passes, sampleRate));
    MelodyFrames clip = MelodyFrames.ofExample(recording);
    if (line.voicedCount() < FEWEST_VOICED || clip.voicedCount() < FEWEST_VOICED) {
      return List.of();
    }
    if (MelodyAlignment.of(line, clip).sameWords() < SURE) {
      return List.of();
    }
    SoundAlignment aligned =
        new SoundAlignment(alphabet, line, TimeWarp.of(line, clip).positions());
    int offset = 0;
    for (int i = 0; i < clauses.clauses().size(); i++) {
      aligned.add(clauses.clauses().get(i), timeline.frames().get(i), offset);
      offset += curves.get(i).f0().length;
    }
    return aligned.sounds;
  }

  private void add(Clause clause, int[] frames, int offset) {
    int[] symbols = alphabet.symbols(clause.tokens());
    int[] starts = new int[frames.length + 1];
    for (int i = 0; i < frames.length; i++) {
      starts[i + 1] = starts[i] + VALUES_A_FRAME * frames[i];
    }
    for (Clause.WordTokens word : clause.words()) {
      for (Segment segment : Segments.of(word, symbols)) {
        boolean last = word.pauseFollows() && segment.to() == word.to();
        if (!last) {
          add(segment.kind(), offset + starts[segment.from()], offset + starts[segment.to()]);
        }
      }
    }
  }

  private void add(SoundKind kind, int from, int to) {
    double start = from - LEAD - line.offset();
    double end = to - LEAD - line.offset();
    if (start < 0 || end > line.length() - 1 || end <= start) {
      return;
    }
    double second = MelodyFrames.FRAMES_A_SECOND;
    double recorded = position(end) - position(start);
    sounds.add(
        new RecordedSound(kind.code(), (end - start) / second, Math.max(0, recorded) / second));
  }

  private double position(double frame) {
    int below = (int) frame;
    int above = Math.min(positions.length - 1, below + 1);
    return positions[below] + (frame - below) * (positions[above] - positions[below]);
  }
}
