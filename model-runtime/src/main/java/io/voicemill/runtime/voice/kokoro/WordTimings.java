package io.voicemill.runtime.voice.kokoro;

import io.voicemill.runtime.text.SpokenPart;
import io.voicemill.runtime.voice.WordTiming;
import java.util.ArrayList;
import java.util.List;

/**
 * When each word is spoken: the running sum of the frames of its tokens, without the silence that
 * the model gives to the last phoneme before a pause.
 */
final class WordTimings {

  private WordTimings() {}

  /**
   * Times the words of a line.
   *
   * @param offsets in samples, where each clause's first frame lies in the line
   */
  static List<WordTiming> of(ClauseList line, Timeline timeline, int[] offsets, int sampleRate) {
    List<WordTiming> timings = new ArrayList<>();
    SpokenPart.Word previous = null;
    for (int i = 0; i < offsets.length; i++) {
      int[] ends = runningSums(timeline.frames().get(i));
      for (Clause.WordTokens word : line.clauses().get(i).words()) {
        double start = seconds(offsets[i], ends[word.from()], timeline, sampleRate);
        double end = seconds(offsets[i], soundEnd(word, ends), timeline, sampleRate);
        if (word.word().equals(previous)) {
          start = timings.remove(timings.size() - 1).startSeconds();
        }
        timings.add(new WordTiming(word.word().text(), word.word().start(), start, end));
        previous = word.word();
      }
    }
    return timings;
  }

  /** In frames: of the last phoneme before a pause only a part is sound. */
  private static double soundEnd(Clause.WordTokens word, int[] ends) {
    int last = word.to() - 1;
    double sound = ends[word.to()] - ends[last];
    return ends[last]
        + (word.pauseFollows() ? Math.min(sound, TimelinePlanner.LAST_SOUND_FRAMES) : sound);
  }

  private static double seconds(int offset, double frames, Timeline timeline, int sampleRate) {
    double sample = offset + frames * TimelinePlanner.FRAME;
    return Math.max(0, Math.min(timeline.samples(), sample)) / (double) sampleRate;
  }

  private static int[] runningSums(int[] frames) {
    int[] sums = new int[frames.length + 1];
    for (int i = 0; i < frames.length; i++) {
      sums[i + 1] = sums[i] + frames[i];
    }
    return sums;
  }
}
