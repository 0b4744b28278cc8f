package io.voicemill.runtime.voice.kokoro.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestMapTraining {

  private static List<Pair> pairs() {
    Random random = new Random(1);
    List<Pair> pairs = new ArrayList<>();
    for (int mixture = 0; mixture < 300; mixture++) {
      float[] embedding = new float[StyleSpace.WIDTH];
      float[] style = new float[StyleSpace.WIDTH];
      for (int i = 0; i < 8; i++) {
        embedding[i] = (float) random.nextGaussian();
      }
      for (int i = 0; i < style.length; i++) {
        style[i] = 3 * embedding[i % 8] - embedding[(i + 1) % 8] + 2;
      }
      pairs.add(new Pair(mixture, 0, 0, 0, style, embedding));
    }
    return pairs;
  }

  @Test
  void findsALinearWorld() {
    MapTraining.Learnt learnt = MapTraining.learn(pairs(), List.of());

    float[] embedding = new float[StyleSpace.WIDTH];
    embedding[1] = 1;
    assertThat(learnt.map().timbre(embedding)[1]).isBetween(4.9f, 5.1f);
    assertThat(learnt.map().timbre(embedding)[0]).isBetween(.9f, 1.1f);
    assertThat(learnt.report())
        .startsWith("300 renders of 300 mixtures and 0 stock voices; penalty 5.0E-5; 1.000 of the");
  }

  @Test
  void stockVoicesAreInEveryFit() {
    float[] far = new float[StyleSpace.WIDTH];
    far[200] = 1;
    float[] style = new float[StyleSpace.WIDTH];
    style[0] = 50;

    MapTraining.Learnt learnt =
        MapTraining.learn(pairs(), List.of(new Pair(-1, 0, -1, 0, style, far)));

    assertThat(learnt.map().timbre(far)[0]).isGreaterThan(10);
  }

  @Test
  void pairsSurviveOnDisk(@TempDir Path folder) {
    PairFile file = new PairFile(folder.resolve("pairs.bin"));
    Pair pair = pairs().get(5);

    file.append(pairs().get(9));
    file.append(pair);

    List<Pair> read = file.read();
    assertThat(read).extracting(Pair::mixture).containsExactly(5, 9);
    assertThat(read.get(0)).usingRecursiveComparison().isEqualTo(pair);
  }

  @Test
  void aPairThatWasHalfWrittenIsOverwritten(@TempDir Path folder) throws IOException {
    Path path = folder.resolve("pairs.bin");
    PairFile file = new PairFile(path);
    file.append(pairs().get(0));
    Files.write(path, new byte[100], StandardOpenOption.APPEND);

    file.append(pairs().get(1));

    assertThat(file.read()).extracting(Pair::mixture).containsExactly(0, 1);
  }
}
