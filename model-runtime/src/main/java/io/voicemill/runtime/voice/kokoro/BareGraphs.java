package io.voicemill.runtime.voice.kokoro;

import io.voicemill.runtime.text.SpokenText;
import io.voicemill.runtime.voice.Voice;

/**
 * The three graphs and nothing around them: no joining, no limiter, no checks, no file. What a
 * benchmark compares the whole with.
 */
public final class BareGraphs {

  private final KokoroModel model;

  public BareGraphs(KokoroModel model) {
    this.model = model;
  }

  /**
   * Runs a line's clauses through the graphs.
   *
   * @param voice loaded by the same model
   * @return seconds of audio that came out
   */
  public double run(SpokenText text, Voice voice) {
    KokoroVoice kokoro = (KokoroVoice) voice;
    KokoroGraphs graphs = model.graphs();
    long samples = 0;
    for (Clause clause : model.cut(text).clauses()) {
      int row = clause.length() - 1;
      float[] prosody = kokoro.prosody(row);
      try (KokoroGraphs.Encoding encoding = graphs.encode(clause.tokens(), prosody)) {
        int[] frames = FrameAllocation.natural(encoding.durations());
        Curves curves = graphs.melody(encoding, frames, prosody);
        samples += graphs.decode(encoding, frames, curves, kokoro.timbre(row)).length;
      }
    }
    return samples / (double) KokoroModel.SAMPLE_RATE;
  }
}
