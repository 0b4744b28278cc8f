package io.voicemill.runtime.audio;

/** The fast Fourier transform, radix 2, in place. */
public final class Fourier {

  private Fourier() {}

  /**
   * Transforms.
   *
   * @param real of a length that is a power of 2
   * @param imaginary of the same length
   */
  public static void transform(double[] real, double[] imaginary) {
    int length = real.length;
    int shift = Integer.numberOfLeadingZeros(length) + 1;
    for (int i = 0; i < length; i++) {
      int other = Integer.reverse(i) >>> shift;
      if (other > i) {
        swap(real, i, other);
        swap(imaginary, i, other);
      }
    }
    for (int half = 1; half < length; half *= 2) {
      for (int k = 0; k < half; k++) {
        double cosine = Math.cos(Math.PI * k / half);
        double sine = -Math.sin(Math.PI * k / half);
        for (int low = k; low < length; low += 2 * half) {
          int high = low + half;
          double turnedReal = real[high] * cosine - imaginary[high] * sine;
          double turnedImaginary = real[high] * sine + imaginary[high] * cosine;
          real[high] = real[low] - turnedReal;
          imaginary[high] = imaginary[low] - turnedImaginary;
          real[low] += turnedReal;
          imaginary[low] += turnedImaginary;
        }
      }
    }
  }

  private static void swap(double[] values, int one, int other) {
    double value = values[one];
    values[one] = values[other];
    values[other] = value;
  }
}
