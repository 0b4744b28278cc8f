package io.voicemill.runtime.measure;

/**
 * How a voice measures.
 *
 * @param grade A no error and steady, B usable, C with care, D avoid
 * @param errorRate mean CER (zh, ja) or WER (en) over the texts, as Whisper-base hears them
 * @param embedding mean speaker embedding over the texts, of unit length
 * @param selfSimilarityMean mean cosine of a text's embedding to that of all others
 * @param selfSimilaritySd its standard deviation
 * @param medianF0 in hertz
 * @param secondsPerPhoneme speaking rate
 * @param texts how many texts were measured
 */
public record MeasuredVoice(
    String grade,
    double errorRate,
    float[] embedding,
    double selfSimilarityMean,
    double selfSimilaritySd,
    double medianF0,
    double secondsPerPhoneme,
    int texts) {

  static String grade(double errorRate, double selfSimilarityMean) {
    if (errorRate <= .02 && selfSimilarityMean >= .75) {
      return "A";
    }
    if (errorRate <= .06) {
      return "B";
    }
    return errorRate <= .15 ? "C" : "D";
  }
}
