package io.voicemill.runtime.voice.kokoro;

/**
 * Where sound begins and ends in a pass of the model.
 *
 * @param start first sample of sound
 * @param end after the last sample of sound
 */
record SpeechEdges(int start, int end) {
  private static final int BLOCK = 120;
  private static final double FLOOR = 1e-3;
  private static final double BELOW_LOUDEST = 3e-3;

  /**
   * Finds the edges: the outermost blocks of 5 ms whose effective level is above -60 dBFS and above
   * 50 dB below the loudest block. Silence alone has its edges at 0 and its length.
   */
  static SpeechEdges of(float[] samples) {
    int blocks = (samples.length + BLOCK - 1) / BLOCK;
    double[] levels = new double[blocks];
    double loudest = 0;
    for (int block = 0; block < blocks; block++) {
      int end = Math.min(samples.length, (block + 1) * BLOCK);
      double sum = 0;
      for (int i = block * BLOCK; i < end; i++) {
        sum += (double) samples[i] * samples[i];
      }
      levels[block] = Math.sqrt(sum / BLOCK);
      loudest = Math.max(loudest, levels[block]);
    }
    double threshold = Math.max(FLOOR, BELOW_LOUDEST * loudest);
    int first = 0;
    while (first < blocks && levels[first] < threshold) {
      first++;
    }
    if (first == blocks) {
      return new SpeechEdges(0, samples.length);
    }
    int last = blocks - 1;
    while (levels[last] < threshold) {
      last--;
    }
    return new SpeechEdges(first * BLOCK, Math.min(samples.length, (last + 1) * BLOCK));
  }
}
