package io.voicemill.runtime.voice.kokoro;

import java.util.List;

/**
 * Joins the passes of a line, each pause as long as planned from sound to sound, and brings the
 * line to its length to the sample, with the planned cut before its first sound. What is missing or
 * too much is added to or taken from the silence at the end of the line, then from pauses that the
 * text does not demand, then from the silence at its beginning, and the last few milliseconds from
 * breaks that the text demands at its ends; sound is never cut.
 */
final class LineAssembler {
  private static final int GUARD = 480;
  private static final int FADE = 120;
  private static final double SHORTEST_GAP = .4;
  private static final int MOST_OF_BREAK = 3_600;

  private final List<float[]> passes;
  private final Timeline timeline;
  private final List<SpeechEdges> edges;
  private final int[] gaps;
  private int leading;
  private int skippedAtStart;
  private int keptAtEnd;

  private LineAssembler(List<float[]> passes, Timeline timeline) {
    this.passes = passes;
    this.timeline = timeline;
    this.edges = passes.stream().map(SpeechEdges::of).toList();
    this.gaps = timeline.gaps().clone();
    this.leading = timeline.leadingSilence();
  }

  /**
   * The joined line.
   *
   * @param samples of the whole line
   * @param offsets for each pass, where its first sample lies or would lie in the line
   */
  record Assembly(float[] samples, int[] offsets) {}

  /**
   * Joins.
   *
   * @param passes audio of each clause
   * @throws io.voicemill.schemas.problem.VoicemillException MODEL_FAILURE if the sound alone is
   *     longer than the line shall be
   */
  static Assembly assemble(List<float[]> passes, Timeline timeline) {
    LineAssembler assembler = new LineAssembler(passes, timeline);
    assembler.fit();
    return assembler.join();
  }

  private void fit() {
    int last = passes.size() - 1;
    skippedAtStart =
        leading < 0
            ? Math.max(0, Math.min(timeline.leadingCut(), edges.get(0).start() - GUARD))
            : edges.get(0).start();
    keptAtEnd = gaps[last] < 0 ? passes.get(last).length - edges.get(last).end() : 0;
    int total = Math.max(0, leading) + keptAtEnd + edges.get(last).end() - skippedAtStart;
    for (int i = 0; i < last; i++) {
      total += edges.get(i).end() - edges.get(i + 1).start();
    }
    for (int gap : gaps) {
      total += Math.max(0, gap);
    }
    int missing = timeline.samples() - total;
    if (missing >= 0) {
      return;
    }
    int surplus = -missing;
    int fromEnd = Math.min(surplus, Math.max(0, keptAtEnd - GUARD));
    keptAtEnd -= fromEnd;
    surplus -= fromEnd;
    surplus -= shrinkGaps(surplus, last);
    if (leading < 0) {
      int fromStart = Math.min(surplus, Math.max(0, edges.get(0).start() - GUARD - skippedAtStart));
      skippedAtStart += fromStart;
      surplus -= fromStart;
    }
    int restOfEnd = Math.min(surplus, keptAtEnd);
    keptAtEnd -= restOfEnd;
    surplus -= restOfEnd;
    surplus -= shrinkBreaks(surplus, last);
    if (surplus > 0) {
      throw KokoroFailures.strange(surplus + " samples of sound more than the line has room for");
    }
  }

  /** The sound of a clause is only known when it is made: breaks at the ends give what it needs. */
  private int shrinkBreaks(int surplus, int last) {
    int fromLast = Math.max(0, Math.min(surplus, Math.min(gaps[last], MOST_OF_BREAK)));
    gaps[last] -= fromLast;
    int fromFirst = Math.max(0, Math.min(surplus - fromLast, Math.min(leading, MOST_OF_BREAK)));
    leading -= fromFirst;
    return fromLast + fromFirst;
  }

  private int shrinkGaps(int surplus, int last) {
    double elastic = 0;
    for (int i = 0; i < last; i++) {
      elastic += timeline.demanded()[i] ? 0 : gaps[i] * (1 - SHORTEST_GAP);
    }
    int shrunk = 0;
    for (int i = 0; i < last && shrunk < surplus; i++) {
      if (!timeline.demanded()[i]) {
        double share = gaps[i] * (1 - SHORTEST_GAP) * Math.min(1, surplus / elastic);
        int less = Math.min(surplus - shrunk, (int) Math.ceil(share));
        gaps[i] -= less;
        shrunk += less;
      }
    }
    return shrunk;
  }

  private Assembly join() {
    float[] line = new float[timeline.samples()];
    int[] offsets = new int[passes.size()];
    int last = passes.size() - 1;
    int at = Math.max(0, leading);
    for (int i = 0; i <= last; i++) {
      SpeechEdges edge = edges.get(i);
      int from = i == 0 ? skippedAtStart : edge.start();
      int before = i == 0 ? at : gaps[i - 1] - gaps[i - 1] / 2;
      int head = Math.min(before, from);
      int after = i < last ? gaps[i] / 2 : Math.max(gaps[last], keptAtEnd);
      int tail = Math.min(after, passes.get(i).length - edge.end());
      copy(passes.get(i), from - head, edge.end() + tail, line, at - head, i);
      offsets[i] = at - from;
      at += edge.end() - from + (i == last ? 0 : gaps[i]);
    }
    return new Assembly(line, offsets);
  }

  /** Copies sound with the silence around it; silence that is cut short fades in or out. */
  private void copy(float[] pass, int from, int to, float[] line, int at, int index) {
    System.arraycopy(pass, from, line, at, to - from);
    int lead = Math.min(FADE, edges.get(index).start() - from);
    for (int i = 0; from > 0 && i < lead; i++) {
      line[at + i] *= i / (float) lead;
    }
    int tail = Math.min(FADE, to - edges.get(index).end());
    for (int i = 0; to < pass.length && i < tail; i++) {
      line[at + to - from - 1 - i] *= i / (float) tail;
    }
  }
}
