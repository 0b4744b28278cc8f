package io.voicemill.runtime.voice.kokoro;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the phrases of one melody lie in another, when their words differ: phrase on phrase if both
 * have as many, else all speech on all speech; inside in proportion.
 */
final class PhraseMap {
  private static final int SHORTEST_PAUSE = 16;
  private static final float SILENT = .2f;

  private PhraseMap() {}

  private record Phrase(int start, int end) {}

  /** For each frame of a line, the place in the example. */
  static float[] positions(MelodyFrames line, MelodyFrames example) {
    List<Phrase> here = phrases(line);
    List<Phrase> there = phrases(example);
    if (here.size() != there.size()) {
      here = List.of(new Phrase(0, line.levels().length));
      there = List.of(new Phrase(0, example.levels().length));
    }
    float[] positions = new float[line.levels().length];
    for (int i = 0; i < here.size(); i++) {
      Phrase from = here.get(i);
      Phrase to = there.get(i);
      int next = i + 1 < here.size() ? here.get(i + 1).start() : positions.length;
      double scale = (to.end() - to.start()) / (double) (from.end() - from.start());
      for (int k = from.start(); k < next; k++) {
        positions[k] =
            (float) (to.start() + Math.min(k - from.start(), from.end() - from.start()) * scale);
      }
    }
    return positions;
  }

  private static List<Phrase> phrases(MelodyFrames melody) {
    List<Phrase> phrases = new ArrayList<>();
    int length = melody.levels().length;
    int start = 0;
    int silence = 0;
    for (int i = 0; i < length; i++) {
      if (!melody.voiced(i) && melody.levels()[i] < SILENT) {
        silence++;
        continue;
      }
      if (silence >= SHORTEST_PAUSE) {
        phrases.add(new Phrase(start, i - silence));
        start = i;
      }
      silence = 0;
    }
    phrases.add(new Phrase(start, length));
    return phrases;
  }
}
