package io.voicemill.runtime.voice.kokoro.clone;

import io.voicemill.runtime.voice.kokoro.StockStyle;
import java.util.List;
import java.util.Map;

/** The styles that the stock voices span. */
record StyleSpan(List<StockStyle> voices) {

  static final int WIDTH = 256;

  StyleSpan {
    voices = List.copyOf(voices);
  }

  /** How many directions there are. */
  int size() {
    return voices.size();
  }

  /** The style of a mixture: its own timbre with the prosody of another. */
  float[] mixture(Map<String, Double> timbre, Map<String, Double> prosody) {
    float[] style = new float[WIDTH];
    add(style, timbre, 0, StyleMap.TIMBRE);
    add(style, prosody, StyleMap.TIMBRE, WIDTH);
    return style;
  }

  /**
   * A style with its timbre moved. Moves of which each value is drawn from a standard normal
   * distribution give timbres that differ as the stock voices do.
   *
   * @param move along each voice's distance from the middle of all
   */
  float[] moved(float[] style, double[] move) {
    float[] moved = style.clone();
    for (int i = 0; i < StyleMap.TIMBRE; i++) {
      double mean = 0;
      for (StockStyle voice : voices) {
        mean += voice.style()[i] / (double) voices.size();
      }
      double sum = 0;
      for (int v = 0; v < move.length; v++) {
        sum += move[v] * (voices.get(v).style()[i] - mean);
      }
      moved[i] += (float) (sum / Math.sqrt(voices.size()));
    }
    return moved;
  }

  private void add(float[] style, Map<String, Double> shares, int from, int to) {
    for (StockStyle voice : voices) {
      double share = shares.getOrDefault(voice.name(), 0.0);
      for (int i = from; i < to; i++) {
        style[i] += (float) (share * voice.style()[i]);
      }
    }
  }
}
