package io.voicemill.runtime.quality;

import io.voicemill.runtime.audio.SignalMeasures;
import io.voicemill.runtime.quality.TakeVerdict.Check;
import io.voicemill.runtime.quality.TakeVerdict.Finding;
import io.voicemill.runtime.recognition.Transcript;
import io.voicemill.schemas.script.Language;
import io.voicemill.schemas.take.QaStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Holds one take's measures against the bars. */
final class Judgement {
  private static final double PEAK_TOLERANCE = .1;
  private static final int LONGEST_QUOTE = 80;
  private static final double HALF_MILLISECOND = 5e-4;

  private final TakeMeasures measures;
  private final QualityBars bars;
  private static final int FEW_UNITS = 6;

  private final List<Finding> findings = new ArrayList<>();

  Judgement(TakeMeasures measures, QualityBars bars) {
    this.measures = measures;
    this.bars = bars;
  }

  TakeVerdict verdict() {
    judgeSignal();
    judgeWords();
    judgeReadings();
    judgeLength();
    judgeVoice();
    findings.sort(Comparator.comparing(Finding::status).reversed().thenComparing(Finding::check));
    return new TakeVerdict(findings);
  }

  private void judgeSignal() {
    SignalMeasures signal = measures.signal();
    if (signal.notFinite() > 0) {
      add(Check.SAMPLES, QaStatus.FAIL, signal.notFinite() + " are not finite");
      return;
    }
    if (measures.loudness().isEmpty()) {
      add(Check.LOUDNESS, QaStatus.FAIL, "nothing to hear");
      return;
    }
    if (signal.clippedRatio() > bars.clippedRatio()) {
      add(
          Check.CLIPPING,
          QaStatus.FAIL,
          over("ratio ", signal.clippedRatio(), bars.clippedRatio()));
    }
    if (signal.endLevel() > bars.endLevel()) {
      String level = over("last 10 ms at ", signal.endLevel(), bars.endLevel());
      add(Check.END, QaStatus.FAIL, level + " dBFS");
    }
    double silence = bars.internalSilence() + measures.demandedPause();
    if (signal.longestInternalSilence() > silence) {
      add(
          Check.SILENCE,
          QaStatus.REVIEW,
          over("", signal.longestInternalSilence(), silence) + " s");
    }
    double peak = measures.truePeak().orElseThrow();
    if (peak > bars.truePeak() + PEAK_TOLERANCE) {
      add(Check.TRUE_PEAK, QaStatus.REVIEW, over("", peak, bars.truePeak()) + " dBTP");
    }
  }

  private void judgeWords() {
    if (measures.words().isEmpty()) {
      return;
    }
    WordErrors words = measures.words().get();
    boolean english = measures.language() == Language.EN;
    double bar = english ? bars.wordErrorRate() : bars.characterErrorRate();
    if (words.rate() > bar) {
      boolean soundsRight =
          measures.readings().map(it -> it.rate() <= bars.readingErrorRate()).orElse(false);
      add(
          Check.WORDS,
          soundsRight || (english && oneOfFew(words)) ? QaStatus.REVIEW : QaStatus.FAIL,
          over(english ? "WER " : "CER ", words.rate(), bar) + heard());
    }
    int run = measures.readings().map(ReadingErrors::toneless).orElse(words).longestRun();
    if (run >= bars.wrongRun()) {
      add(
          Check.WRONG_RUN,
          QaStatus.FAIL,
          run + " units in a row, bar " + bars.wrongRun() + heard());
    }
    if (measures.transcript().map(Transcript::truncated).orElse(false)) {
      add(Check.RECOGNITION, QaStatus.REVIEW, "did not come to an end" + heard());
    }
  }

  private static boolean oneOfFew(WordErrors words) {
    return words.errors() == 1 && words.units() <= FEW_UNITS;
  }

  private void judgeReadings() {
    measures
        .readings()
        .filter(readings -> readings.rate() > bars.readingErrorRate())
        .ifPresent(
            readings ->
                add(
                    Check.READINGS,
                    QaStatus.REVIEW,
                    over("rate ", readings.rate(), bars.readingErrorRate()) + misread(readings)));
  }

  private void judgeLength() {
    if (measures.durationError().isPresent()) {
      double error = measures.durationError().getAsDouble();
      if (error > bars.durationError()) {
        String off = over("off its target by ", error, bars.durationError());
        String seconds = Figures.of(measures.seconds());
        String target = Figures.of(measures.targetSeconds().orElseThrow());
        add(Check.LENGTH, QaStatus.FAIL, off + " (" + seconds + " s for " + target + " s)");
      }
      judgeShortest();
    } else if (measures.lengthRatio().isPresent()) {
      double ratio = measures.lengthRatio().getAsDouble();
      if (ratio > bars.longestRatio()) {
        add(Check.LENGTH, QaStatus.REVIEW, over("ratio ", ratio, bars.longestRatio()));
      } else if (ratio < bars.shortestRatio()) {
        add(
            Check.LENGTH,
            QaStatus.REVIEW,
            "ratio " + Figures.against(ratio, "under", bars.shortestRatio()));
      }
    }
  }

  private void judgeShortest() {
    double shortest = measures.shortestSeconds().orElse(0);
    if (measures.seconds() < shortest - HALF_MILLISECOND) {
      add(
          Check.LENGTH,
          QaStatus.REVIEW,
          Figures.against(measures.seconds(), "s under the shortest intelligible", shortest)
              + " s");
    }
  }

  private void judgeVoice() {
    measures
        .similarityDeviations()
        .ifPresent(
            deviations -> {
              if (deviations > bars.voiceDeviations()) {
                String under = over("deviations ", deviations, bars.voiceDeviations());
                double similarity = measures.speakerSimilarity().orElseThrow();
                add(
                    Check.VOICE,
                    QaStatus.REVIEW,
                    under + " (similarity " + Figures.of(similarity) + ")");
              }
            });
  }

  private void add(Check check, QaStatus status, String detail) {
    findings.add(new Finding(check, status, detail));
  }

  private static String over(String name, double value, double bar) {
    return name + Figures.against(value, "over", bar);
  }

  private String heard() {
    String text = measures.transcript().map(Transcript::text).orElse("").strip();
    int characters = text.codePointCount(0, text.length());
    String quote =
        characters <= LONGEST_QUOTE
            ? text
            : text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
    return " (heard: " + quote + ")";
  }

  private static String misread(ReadingErrors readings) {
    List<String> texts =
        readings.misreadings().stream()
            .limit(5)
            .map(
                it ->
                    it.character()
                        + " "
                        + it.meant()
                        + (it.heard().isEmpty() ? " not" : " as " + it.heard()))
            .toList();
    return texts.isEmpty() ? "" : " (heard: " + String.join(", ", texts) + ")";
  }
}
