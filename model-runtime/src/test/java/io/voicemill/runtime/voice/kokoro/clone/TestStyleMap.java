package io.voicemill.runtime.voice.kokoro.clone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.schemas.hash.Sha256;
import org.junit.jupiter.api.Test;

class TestStyleMap {

  @Test
  void theLearntMapIsTheOneThatWasMeasured() {
    StyleMap map = StyleMap.load();

    assertThat(map.bytes()).hasSize(131_584);
    assertThat(Sha256.ofBytes(map.bytes()))
        .isEqualTo("3f0d8e15b73999a6d53f3f634a135763ad6b228c5bfb6d626aa1e86bd449dcc5");
    for (float weight : map.weights()) {
      assertThat(weight).isFinite();
    }
  }

  @Test
  void isAffine() {
    float[] weights = new float[StyleMap.TIMBRE * StyleMap.EMBEDDING];
    float[] bias = new float[StyleMap.TIMBRE];
    weights[2 * StyleMap.EMBEDDING + 7] = 3;
    bias[2] = 10;
    float[] embedding = new float[StyleMap.EMBEDDING];
    embedding[7] = .5f;

    StyleMap map = StyleMap.of(new StyleMap(weights, bias).bytes());

    assertThat(map.timbre(embedding)[2]).isEqualTo(11.5f);
    assertThat(map.change(embedding)[2]).isEqualTo(1.5f);
    assertThat(map.change(embedding)[3]).isZero();
  }

  @Test
  void anotherSizeIsNoMap() {
    assertThatThrownBy(() -> StyleMap.of(new byte[12]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a map of 256 values to 128: 12");
  }
}
