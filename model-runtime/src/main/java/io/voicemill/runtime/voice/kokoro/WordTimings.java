package io.voicemill.runtime.voice.kokoro;

import io.voicemill.runtime.text.SpokenPart;
import io.voicemill.runtime.voice.WordTiming;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When each word is spoken: the running sum of the frames of its tokens, and the silences of the
 * audio where a pause is.
 *
 * <p>The model speaks a token 45 ms before its frames begin, and begins a word in the space before
 * it. Measured on 33 fricatives of eight lines and eight voices: those inside a word begin 45 ms
 * before their frames, those behind a space of 50 ms begin 90 ms before, both end 50 ms before
 * their frames do, with a deviation of 20 ms.
 */
final class WordTimings {
  private static final double LEAD_FRAMES = 1.8;

  private final Timeline timeline;
  private final Silences silences;
  private final int sampleRate;
  private final List<Span> spans = new ArrayList<>();

  private WordTimings(Timeline timeline, Silences silences, int sampleRate) {
    this.timeline = timeline;
    this.silences = silences;
    this.sampleRate = sampleRate;
  }

  /** A word between two samples. */
  private record Span(SpokenPart.Word word, double from, double to) {}

  /**
   * Times the words of a line.
   *
   * @param joined audio of the line, before anything but its joins was done to it
   */
  static List<WordTiming> of(
      ClauseList line, Timeline timeline, LineAssembler.Assembly joined, int sampleRate) {
    WordTimings timings = new WordTimings(timeline, Silences.of(joined.samples()), sampleRate);
    double searched = 0;
    for (int i = 0; i < joined.offsets().length; i++) {
      searched = timings.addClause(line.clauses().get(i), i, joined.offsets()[i], searched);
    }
    timings.endAtSilence(searched, timeline.samples());
    return timings.words();
  }

  /**
   * Adds a clause's words.
   *
   * @param searched from where a silence before the first word can lie
   * @return from where a silence after the last word can lie
   */
  private double addClause(Clause clause, int index, int offset, double searched) {
    int[] ends = runningSums(timeline.frames().get(index));
    double from = searched;
    boolean pause = true;
    for (Clause.WordTokens word : clause.words()) {
      double start = sample(offset, ends[word.from()]);
      if (pause) {
        start = afterSilence(from, start);
      } else {
        start = spans.get(spans.size() - 1).to();
      }
      double end = Math.max(start, sample(offset, soundEnd(word, ends)));
      spans.add(new Span(word.word(), start, end));
      pause = word.pauseFollows();
      from = Math.max(start + 1, sample(offset, ends[word.to() - 1] - LEAD_FRAMES));
    }
    return from;
  }

  /** Where sound begins that should begin there; the word before ends where that silence begins. */
  private double afterSilence(double from, double start) {
    Optional<Silences.Silence> silence = endAtSilence(from, start + TimelinePlanner.FRAME);
    double before = spans.isEmpty() ? 0 : spans.get(spans.size() - 1).to();
    return silence.isPresent() ? silence.get().to() : Math.max(before, start);
  }

  private Optional<Silences.Silence> endAtSilence(double from, double until) {
    Optional<Silences.Silence> silence = silences.longest(from, until);
    if (silence.isPresent() && !spans.isEmpty()) {
      Span last = spans.remove(spans.size() - 1);
      spans.add(new Span(last.word(), last.from(), silence.get().from()));
    }
    return silence;
  }

  private List<WordTiming> words() {
    List<WordTiming> words = new ArrayList<>();
    SpokenPart.Word previous = null;
    for (Span span : spans) {
      double start = seconds(span.from());
      if (span.word().equals(previous)) {
        start = words.remove(words.size() - 1).startSeconds();
      }
      words.add(new WordTiming(span.word().text(), span.word().start(), start, seconds(span.to())));
      previous = span.word();
    }
    return words;
  }

  /** In frames: of the last phoneme before a pause only a part is sound. */
  private static double soundEnd(Clause.WordTokens word, int[] ends) {
    int last = word.to() - 1;
    double sound = ends[word.to()] - ends[last];
    return ends[last]
        + (word.pauseFollows() ? Math.min(sound, TimelinePlanner.LAST_SOUND_FRAMES) : sound);
  }

  private static double sample(int offset, double frames) {
    return offset + (frames - LEAD_FRAMES) * TimelinePlanner.FRAME;
  }

  private double seconds(double sample) {
    return Math.max(0, Math.min(timeline.samples(), sample)) / sampleRate;
  }

  private static int[] runningSums(int[] frames) {
    int[] sums = new int[frames.length + 1];
    for (int i = 0; i < frames.length; i++) {
      sums[i + 1] = sums[i] + frames[i];
    }
    return sums;
  }
}
