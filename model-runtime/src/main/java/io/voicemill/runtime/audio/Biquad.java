package io.voicemill.runtime.audio;

/** A recursive filter of second order, transposed direct form II. */
final class Biquad {
  final double b0;
  final double b1;
  final double b2;
  final double a1;
  final double a2;
  private double first;
  private double second;

  Biquad(double b0, double b1, double b2, double a1, double a2) {
    this.b0 = b0;
    this.b1 = b1;
    this.b2 = b2;
    this.a1 = a1;
    this.a2 = a2;
  }

  double next(double in) {
    double out = b0 * in + first;
    first = b1 * in - a1 * out + second;
    second = b2 * in - a2 * out;
    return out;
  }

  /** The filter's own gain at a frequency, in decibels. */
  double decibels(double hertz, int sampleRate) {
    double w = 2 * Math.PI * hertz / sampleRate;
    double above =
        power(
            b0 + b1 * Math.cos(w) + b2 * Math.cos(2 * w), b1 * Math.sin(w) + b2 * Math.sin(2 * w));
    double below =
        power(1 + a1 * Math.cos(w) + a2 * Math.cos(2 * w), a1 * Math.sin(w) + a2 * Math.sin(2 * w));
    return 10 * Math.log10(above / below);
  }

  private static double power(double real, double imaginary) {
    return real * real + imaginary * imaginary;
  }
}
