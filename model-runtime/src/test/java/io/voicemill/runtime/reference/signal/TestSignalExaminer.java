package io.voicemill.runtime.reference.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.voicemill.runtime.audio.Loudness;
import io.voicemill.runtime.audio.Resampler;
import io.voicemill.runtime.audio.Waveform;
import io.voicemill.schemas.speaker.Finding;
import io.voicemill.schemas.speaker.FindingCode;
import io.voicemill.schemas.speaker.Severity;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestSignalExaminer {
  private static final Waveform CLEAN = Utterance.clean(6);
  private static final int SAMPLES = CLEAN.samples().length;

  private static SignalReport examine(Waveform audio) {
    return SignalExaminer.examine(audio, 0, false);
  }

  private static List<Finding> findings(Waveform audio) {
    return SignalFindings.of(examine(audio), ReferenceBars.DEFAULT);
  }

  private static void assertFound(Waveform audio, FindingCode code, Severity severity) {
    assertThat(findings(audio))
        .extracting(finding -> finding.code() + " " + finding.severity())
        .contains(code + " " + severity);
  }

  @Test
  void cleanSpeechHasNoFinding() {
    SignalReport report = examine(CLEAN);

    assertThat(SignalFindings.of(report, ReferenceBars.DEFAULT)).isEmpty();
    assertThat(report.speechSeconds()).isBetween(3.5, 5.6);
    assertThat(report.signalToNoise().orElseThrow()).isGreaterThan(35);
    assertThat(report.medianHertz().orElseThrow()).isBetween(100.0, 170.0);
    assertThat(report.syllableRate().orElseThrow()).isBetween(3.5, 6.0);
  }

  @Test
  void clippingIsFoundBelowFullScale() {
    assertFound(Utterance.clipped(CLEAN), FindingCode.CLIPPED, Severity.POOR);
  }

  @Test
  void telephoneIsFoundInAFileOf44Kilohertz() {
    Waveform telephone = Utterance.telephone(CLEAN);

    assertThat(examine(telephone).bandwidth().orElseThrow()).isCloseTo(4_000, within(400.0));
    assertFound(telephone, FindingCode.NARROW_BAND, Severity.POOR);
  }

  @Test
  void sixteenKilohertzInAFileOf44ReachEight() {
    Waveform audio = Resampler.resample(Resampler.resample(CLEAN, 16_000), 44_100);

    assertThat(examine(audio).bandwidth().orElseThrow()).isCloseTo(8_000, within(600.0));
  }

  @ParameterizedTest
  @CsvSource({"50", "60"})
  void humIsFoundAndItsLevelMeasured(double hertz) {
    Waveform hum = Utterance.with(CLEAN, Utterance.hum(SAMPLES, hertz), -25);

    assertThat(examine(hum).hum().orElseThrow()).isCloseTo(-25, within(4.0));
    assertFound(hum, FindingCode.HUM, Severity.POOR);
  }

  @ParameterizedTest
  @CsvSource({"10, POOR", "20, ADVICE"})
  void noiseIsMeasured(double decibels, Severity severity) {
    Waveform noisy = Utterance.with(CLEAN, Utterance.noise(SAMPLES), -decibels);

    assertThat(examine(noisy).signalToNoise().orElseThrow()).isCloseTo(decibels, within(4.0));
    assertFound(noisy, FindingCode.NOISY, severity);
  }

  @Test
  void musicUnderSpeechIsFound() {
    assertFound(
        Utterance.with(CLEAN, Utterance.music(SAMPLES), -6), FindingCode.MUSIC, Severity.POOR);
  }

  @Test
  void musicAloneIsNoSpeech() {
    Waveform music = new Waveform(Utterance.music(SAMPLES), Utterance.RATE);

    assertFound(music, FindingCode.NO_SPEECH, Severity.REFUSED);
  }

  @Test
  void noiseAloneIsNoSpeech() {
    Waveform noise = new Waveform(Utterance.noise(SAMPLES), Utterance.RATE);

    assertFound(noise, FindingCode.NO_SPEECH, Severity.REFUSED);
  }

  @ParameterizedTest
  @CsvSource({".5, ADVICE", ".9, POOR"})
  void reverberationIsMeasured(double seconds, Severity severity) {
    float[] sentence = Utterance.clean(1.9).samples();
    float[] sentences = new float[8 * Utterance.RATE];
    for (int i = 0; i < 3; i++) {
      System.arraycopy(sentence, 0, sentences, i * 5 * Utterance.RATE / 2, sentence.length);
    }
    Waveform dry = new Waveform(sentences, Utterance.RATE);
    Waveform room = Utterance.room(dry, seconds);

    assertThat(examine(dry).reverberation().orElseThrow()).isLessThan(.3);
    assertThat(examine(room).reverberation().orElseThrow()).isCloseTo(seconds, within(.25));
    assertFound(room, FindingCode.REVERBERANT, severity);
  }

  @Test
  void halfASecondIsTooShort() {
    Waveform half =
        new Waveform(Arrays.copyOfRange(CLEAN.samples(), 12_000, 24_000), Utterance.RATE);

    assertFound(half, FindingCode.TOO_SHORT, Severity.ADVICE);
  }

  @Test
  void numbersThatAreNoneAreReported() {
    assertThat(SignalFindings.of(SignalExaminer.examine(CLEAN, 3, true), ReferenceBars.DEFAULT))
        .extracting(Finding::code)
        .containsExactly(FindingCode.NOT_FINITE, FindingCode.TOO_LONG);
  }

  @ParameterizedTest
  @CsvSource({"0, 16000", "1, 16000", "1, 192000", "100, 8000", "96000, 192000", "2000, 500"})
  void silenceOfAnyLengthIsSilent(int samples, int rate) {
    assertThat(findings(new Waveform(new float[samples], rate)))
        .extracting(Finding::code)
        .containsExactly(FindingCode.SILENT);
  }

  @ParameterizedTest
  @CsvSource({"1, 16000", "3, 1000", "900, 8000", "1000, 999", "40000, 192000", "5000, 22051"})
  void anySamplesGiveAReport(int samples, int rate) {
    float[] full = new float[samples];
    Arrays.fill(full, 1);

    SignalReport report = examine(new Waveform(full, rate));

    assertThat(report.speechSeconds()).isZero();
    assertThat(SignalFindings.of(report, ReferenceBars.DEFAULT))
        .extracting(Finding::severity)
        .contains(Severity.REFUSED);
  }

  @Test
  void clipIsTrimmedAndBroughtToItsLevel() {
    float[] late = new float[SAMPLES + 3 * Utterance.RATE];
    System.arraycopy(CLEAN.samples(), 0, late, 2 * Utterance.RATE, SAMPLES);
    Waveform audio = new Waveform(late, Utterance.RATE);

    PreparedClip clip = PreparedClip.of(audio, examine(audio));

    assertThat(clip.audio().seconds()).isBetween(5.0, 6.0);
    assertThat(Loudness.integrated(clip.audio()).orElseThrow()).isCloseTo(-27, within(.5));
    assertThat(clip.weight()).isGreaterThan(.9);
  }

  @Test
  void longPausesAreShortened() {
    float[] twice = new float[2 * SAMPLES + 4 * Utterance.RATE];
    System.arraycopy(CLEAN.samples(), 0, twice, 0, SAMPLES);
    System.arraycopy(CLEAN.samples(), 0, twice, SAMPLES + 4 * Utterance.RATE, SAMPLES);
    Waveform audio = new Waveform(twice, Utterance.RATE);

    PreparedClip clip = PreparedClip.of(audio, examine(audio));

    assertThat(clip.audio().seconds()).isBetween(11.0, 12.3);
  }

  @Test
  void noisyClipWeighsLess() {
    Waveform noisy = Utterance.with(CLEAN, Utterance.noise(SAMPLES), -10);

    assertThat(PreparedClip.of(noisy, examine(noisy)).weight()).isLessThan(.5);
  }

  @Test
  void silentClipWeighsNothing() {
    Waveform silence = new Waveform(new float[16_000], 16_000);

    PreparedClip clip = PreparedClip.of(silence, examine(silence));

    assertThat(clip.weight()).isZero();
    assertThat(clip.audio().samples()).isEmpty();
  }
}
