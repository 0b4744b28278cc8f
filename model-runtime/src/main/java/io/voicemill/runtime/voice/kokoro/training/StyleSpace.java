package io.voicemill.runtime.voice.kokoro.training;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * The styles of the stock voices: what mixtures are drawn from.
 *
 * @param names sorted
 * @param styles row 99 of each voice, [256]
 * @param mean of all, [256]
 * @param deviation of all in each dimension, [256]
 */
record StyleSpace(List<String> names, List<float[]> styles, double[] mean, double[] deviation) {

  static final int WIDTH = 256;
  static final int TIMBRE = 128;

  static StyleSpace of(SortedMap<String, float[]> voices) {
    double[] mean = new double[WIDTH];
    double[] squares = new double[WIDTH];
    for (float[] style : voices.values()) {
      for (int i = 0; i < WIDTH; i++) {
        mean[i] += style[i] / (double) voices.size();
      }
    }
    for (float[] style : voices.values()) {
      for (int i = 0; i < WIDTH; i++) {
        squares[i] += (style[i] - mean[i]) * (style[i] - mean[i]) / voices.size();
      }
    }
    double[] deviation = new double[WIDTH];
    for (int i = 0; i < WIDTH; i++) {
      deviation[i] = Math.sqrt(squares[i]);
    }
    return new StyleSpace(
        List.copyOf(voices.keySet()), new ArrayList<>(voices.values()), mean, deviation);
  }
}
