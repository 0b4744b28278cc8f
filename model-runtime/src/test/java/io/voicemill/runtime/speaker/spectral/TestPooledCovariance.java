package io.voicemill.runtime.speaker.spectral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class TestPooledCovariance {

  private static final List<double[]> CLIP =
      List.of(new double[] {1, 1}, new double[] {2, 4}, new double[] {3, 4});

  @Test
  void isThatWithinOneClip() {
    PooledCovariance pooled = new PooledCovariance(2);

    pooled.add(CLIP);

    assertThat(pooled.frames()).isEqualTo(3);
    assertThat(pooled.covariance()[0]).containsExactly(new double[] {1, 1.5 * .95}, within(1e-12));
    assertThat(pooled.covariance()[1]).containsExactly(new double[] {1.5 * .95, 3}, within(1e-12));
  }

  @Test
  void whereAClipLiesDoesNotCount() {
    PooledCovariance pooled = new PooledCovariance(2);

    pooled.add(CLIP);
    pooled.add(CLIP.stream().map(each -> new double[] {each[0] + 50, each[1] - 9}).toList());

    assertThat(pooled.frames()).isEqualTo(6);
    assertThat(pooled.covariance()[0]).containsExactly(new double[] {1, 1.5 * .95}, within(1e-12));
  }
}
