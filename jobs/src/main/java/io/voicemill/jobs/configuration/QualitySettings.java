package io.voicemill.jobs.configuration;

/**
 * Section {@code quality}: the checks of a take and their bars.
 *
 * @param recognize whether takes are listened to by the recogniser
 * @param polyphones whether Mandarin characters of several readings are scored against their other
 *     readings on the audio
 * @param maxAttempts most attempts at one take
 * @param maxFailedFraction a job stops when more than this fraction of its takes fails
 * @param cer highest character error rate, Chinese and Japanese
 * @param wer highest word error rate, English
 * @param readings highest error rate of readings: pinyin, kana
 * @param wrongRun longest run of wrong units, in characters or words
 * @param durationError largest deviation from a demanded length, as a fraction of it
 * @param lengthRatioMin least length over the predicted one
 * @param lengthRatioMax greatest length over the predicted one
 * @param voiceDeviations standard deviations below the voice's own mean similarity
 * @param internalSilenceSeconds longest silence inside a take that no break asks for
 * @param endLevelDbfs highest level of the last 10 ms; above it the end is cut off
 * @param truePeakDbtp highest true peak
 */
public record QualitySettings(
    boolean recognize,
    boolean polyphones,
    @Between(min = 1, max = 10) int maxAttempts,
    @Between(min = 0, max = 1) double maxFailedFraction,
    @Between(min = 0, max = 1) double cer,
    @Between(min = 0, max = 1) double wer,
    @Between(min = 0, max = 1) double readings,
    @Between(min = 1, max = 1000) int wrongRun,
    @Between(min = 0, max = 1) double durationError,
    @Between(min = 0, max = 1) double lengthRatioMin,
    @Between(min = 1, max = 10) double lengthRatioMax,
    @Between(min = 0, max = 10) double voiceDeviations,
    @Between(min = 0.1, max = 60) double internalSilenceSeconds,
    @Between(min = -120, max = 0) double endLevelDbfs,
    @Between(min = -60, max = 0) double truePeakDbtp) {

  /** What holds without a file. */
  public static final QualitySettings DEFAULTS =
      new QualitySettings(true, true, 3, .5, .10, .15, .10, 8, .005, .5, 2, 2.5, 1, -20, -1);

  /** One attempt at each line, and nobody listens. */
  public QualitySettings unheard() {
    return new QualitySettings(
        false,
        false,
        1,
        1,
        cer,
        wer,
        readings,
        wrongRun,
        durationError,
        lengthRatioMin,
        lengthRatioMax,
        voiceDeviations,
        internalSilenceSeconds,
        endLevelDbfs,
        truePeakDbtp);
  }
}
