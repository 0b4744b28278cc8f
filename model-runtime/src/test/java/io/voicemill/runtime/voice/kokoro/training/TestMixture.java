package io.voicemill.runtime.voice.kokoro.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TestMixture {

  private static StyleSpace space() {
    Random random = new Random(3);
    SortedMap<String, float[]> voices = new TreeMap<>();
    for (String name : List.of("a", "b", "c", "d", "e")) {
      float[] style = new float[StyleSpace.WIDTH];
      for (int i = 0; i < style.length; i++) {
        style[i] = (float) random.nextGaussian();
      }
      voices.put(name, style);
    }
    return StyleSpace.of(voices);
  }

  @Test
  void isTheSameEachTime() {
    Mixture mixture = Mixture.draw(space(), 10, 8, 7, 3);

    assertThat(mixture).usingRecursiveComparison().isEqualTo(Mixture.draw(space(), 10, 8, 7, 3));
    assertThat(mixture.style()).isNotEqualTo(Mixture.draw(space(), 10, 8, 7, 4).style());
  }

  @Test
  void sharesAddUpAndTextsDiffer() {
    Set<Integer> counts = new HashSet<>();
    for (int number = 0; number < 50; number++) {
      Mixture mixture = Mixture.draw(space(), 10, 8, 7, number);
      counts.add(mixture.weights().size());
      assertThat(mixture.weights().values().stream().mapToDouble(each -> each).sum())
          .isCloseTo(1, within(1e-12));
      assertThat(mixture.texts().get(0)).isNotEqualTo(mixture.texts().get(1));
      assertThat(mixture.texts()).allMatch(text -> text >= 0 && text < 10);
    }
    assertThat(counts).containsExactlyInAnyOrder(2, 3, 4);
  }

  @Test
  void prosodyIsThatOfTheMixtureAndTimbreIsMoved() {
    StyleSpace space = space();
    Mixture mixture = Mixture.draw(space, 10, 8, 7, 1);
    double[] plain = new double[StyleSpace.WIDTH];
    mixture
        .weights()
        .forEach(
            (name, weight) -> {
              float[] voice = space.styles().get(space.names().indexOf(name));
              for (int i = 0; i < plain.length; i++) {
                plain[i] += weight * voice[i];
              }
            });

    assertThat(mixture.style()[200]).isCloseTo((float) plain[200], within(1e-5f));
    assertThat(mixture.style()[5]).isNotCloseTo((float) plain[5], within(1e-5f));
  }
}
