package io.voicemill.runtime.reference.human;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where as many pairs of one person are taken for two as pairs of two persons for one.
 *
 * @param rate 0..1
 * @param distance the bar that does it
 */
public record EqualError(double rate, double distance) {

  /**
   * The equal error of distances.
   *
   * @param same between recordings of one person
   * @param different between recordings of two
   */
  public static EqualError of(List<Double> same, List<Double> different) {
    double[] bars =
        Stream.concat(same.stream(), different.stream())
            .mapToDouble(Double::doubleValue)
            .sorted()
            .toArray();
    return Arrays.stream(bars)
        .mapToObj(bar -> at(bar, same, different))
        .min(Comparator.comparingDouble(Sides::gap))
        .map(sides -> new EqualError((sides.missed + sides.taken) / 2, sides.bar))
        .orElseThrow(() -> new IllegalArgumentException("no distances"));
  }

  private record Sides(double bar, double missed, double taken) {
    double gap() {
      return Math.abs(missed - taken);
    }
  }

  private static Sides at(double bar, List<Double> same, List<Double> different) {
    return new Sides(
        bar,
        same.stream().filter(each -> each > bar).count() / (double) same.size(),
        different.stream().filter(each -> each <= bar).count() / (double) different.size());
  }
}
