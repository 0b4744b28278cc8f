package io.voicemill.runtime.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TestFourier {

  @Test
  void equalsTheSumOfItsDefinition() {
    int length = 32;
    Random random = new Random(3);
    double[] real = random.doubles(length, -1, 1).toArray();
    double[] imaginary = random.doubles(length, -1, 1).toArray();
    double[] transformedReal = real.clone();
    double[] transformedImaginary = imaginary.clone();

    Fourier.transform(transformedReal, transformedImaginary);

    for (int k = 0; k < length; k++) {
      double sumReal = 0;
      double sumImaginary = 0;
      for (int i = 0; i < length; i++) {
        double angle = -2 * Math.PI * i * k / length;
        sumReal += real[i] * Math.cos(angle) - imaginary[i] * Math.sin(angle);
        sumImaginary += real[i] * Math.sin(angle) + imaginary[i] * Math.cos(angle);
      }
      assertThat(transformedReal[k]).isCloseTo(sumReal, Offset.offset(1e-9));
      assertThat(transformedImaginary[k]).isCloseTo(sumImaginary, Offset.offset(1e-9));
    }
  }
}
