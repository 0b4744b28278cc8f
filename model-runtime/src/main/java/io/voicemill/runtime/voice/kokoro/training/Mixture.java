package io.voicemill.runtime.voice.kokoro.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A voice that nobody has: two to four stock voices mixed, and its timbre moved at random.
 *
 * @param weights of the stock voices, their sum is 1
 * @param style [256], at row 99
 * @param semitones that F0 is moved by
 * @param texts two different lines that it speaks, by index
 */
record Mixture(Map<String, Double> weights, float[] style, double semitones, List<Integer> texts) {

  private static final int FEWEST = 2;
  private static final int MOST = 4;
  private static final double FURTHEST = .7;
  private static final double OUTSIDE = .1;
  private static final double SEMITONES = 1.5;
  private static final double ENGLISH = .8;
  private static final long STEP = 0x9E3779B97F4A7C15L;

  /**
   * The mixture of that number. The move is up to .7 of how stock voices differ from each other, in
   * their directions, and .1 of it in any direction.
   *
   * @param english how many of the texts, the first ones, are English
   */
  static Mixture draw(StyleSpace space, int texts, int english, long seed, int number) {
    Random random = new Random(seed + STEP * number);
    Map<String, Double> weights = weights(space, random);
    float[] style = new float[StyleSpace.WIDTH];
    weights.forEach(
        (name, weight) -> {
          float[] voice = space.styles().get(space.names().indexOf(name));
          for (int i = 0; i < style.length; i++) {
            style[i] += (float) (weight * voice[i]);
          }
        });
    move(style, space, random);
    double semitones = SEMITONES * random.nextGaussian();
    int first = text(texts, english, random);
    int second = first;
    while (second == first) {
      second = text(texts, english, random);
    }
    return new Mixture(weights, style, semitones, List.of(first, second));
  }

  private static Map<String, Double> weights(StyleSpace space, Random random) {
    int count = FEWEST + random.nextInt(MOST - FEWEST + 1);
    List<String> names = new ArrayList<>(space.names());
    Map<String, Double> weights = new TreeMap<>();
    double sum = 0;
    for (int i = 0; i < count; i++) {
      double weight = -Math.log(1 - random.nextDouble());
      weights.put(names.remove(random.nextInt(names.size())), weight);
      sum += weight;
    }
    double all = sum;
    weights.replaceAll((name, weight) -> weight / all);
    return weights;
  }

  private static void move(float[] style, StyleSpace space, Random random) {
    double far = FURTHEST * random.nextDouble() / Math.sqrt(space.names().size());
    for (float[] voice : space.styles()) {
      double share = far * random.nextGaussian();
      for (int i = 0; i < StyleSpace.TIMBRE; i++) {
        style[i] += (float) (share * (voice[i] - space.mean()[i]));
      }
    }
    for (int i = 0; i < StyleSpace.TIMBRE; i++) {
      style[i] += (float) (OUTSIDE * space.deviation()[i] * random.nextGaussian());
    }
  }

  private static int text(int texts, int english, Random random) {
    return random.nextDouble() < ENGLISH
        ? random.nextInt(english)
        : english + random.nextInt(texts - english);
  }
}
