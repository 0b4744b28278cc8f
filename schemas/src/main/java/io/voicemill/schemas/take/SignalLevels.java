package io.voicemill.schemas.take;

/**
 * Measures of a take's signal.
 *
 * @param loudnessLufs integrated, ITU-R BS.1770
 * @param truePeakDbtp in dBTP
 * @param clippedRatio samples at full scale, of all
 * @param silenceRatio silent part of the length
 */
public record SignalLevels(
    double loudnessLufs, double truePeakDbtp, double clippedRatio, double silenceRatio) {}
