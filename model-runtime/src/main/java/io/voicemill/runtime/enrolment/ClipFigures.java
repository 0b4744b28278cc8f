package io.voicemill.runtime.enrolment;

import io.voicemill.runtime.reference.signal.SignalReport;
import io.voicemill.schemas.speaker.Figure;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/** The figures of one recording. */
final class ClipFigures {

  private ClipFigures() {}

  static Map<Figure, Double> of(SignalReport report) {
    Map<Figure, Double> figures = new EnumMap<>(Figure.class);
    figures.put(Figure.SPEECH_SECONDS, report.speechSeconds());
    figures.put(Figure.TOTAL_SECONDS, report.seconds());
    put(figures, Figure.SNR_DB, report.signalToNoise());
    figures.put(Figure.CLIPPED_RATIO, report.clippedRatio());
    put(figures, Figure.REVERBERATION_SECONDS, report.reverberation());
    put(figures, Figure.BANDWIDTH_HZ, report.bandwidth());
    put(figures, Figure.HUM_DB, report.hum());
    figures.put(Figure.SILENCE_RATIO, report.silence());
    put(figures, Figure.LOUDNESS_LUFS, report.loudness());
    put(figures, Figure.MEDIAN_F0, report.medianHertz());
    put(figures, Figure.F0_RANGE_SEMITONES, report.rangeSemitones());
    put(figures, Figure.SYLLABLES_PER_SECOND, report.syllableRate());
    return figures;
  }

  private static void put(Map<Figure, Double> figures, Figure figure, OptionalDouble value) {
    value.ifPresent(known -> figures.put(figure, known));
  }
}
