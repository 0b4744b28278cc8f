package io.voicemill.runtime.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestPitchTrack {
  private static final double[] FORMANTS = {700, 1_200, 2_600};

  @Test
  void framesAreTenMillisecondsApartAndUnvoicedOnesHaveNone() {
    Waveform take =
        Tones.join(
            Tones.silence(.3, 24_000),
            Tones.vowel(150, FORMANTS, .4, 24_000),
            Tones.silence(.3, 24_000),
            Tones.vowel(200, FORMANTS, .4, 24_000),
            Tones.silence(.3, 24_000));

    PitchTrack track = PitchTrack.of(take);

    assertThat(at(track, .1)).isNaN();
    assertThat(at(track, .5)).isCloseTo(150, within(2f));
    assertThat(at(track, .85)).isNaN();
    assertThat(at(track, 1.2)).isCloseTo(200, within(2f));
    assertThat(track.voicedFrames()).isBetween(76, 88);
    assertThat(track.rangeSemitones().orElseThrow())
        .isCloseTo(12 * Math.log(200 / 150.0) / Math.log(2), within(.2));
  }

  @ParameterizedTest
  @CsvSource({"80, 160, 16000", "150, 300, 44100", "400, 250, 8000", "250, 600, 48000"})
  void aGlideIsFollowed(double from, double to, int rate) {
    float[] hertz = PitchTrack.of(Tones.glide(from, to, 1, rate)).hertz();

    assertThat(hertz).hasSize(100);
    for (int i = 5; i < 95; i++) {
      double expected = from * Math.pow(to / from, i / 100.0);
      assertThat(Semitones.between(expected, hertz[i])).isBetween(-.5, .5);
    }
  }

  @Test
  void aShortStretchFarOffIsNoVoice() {
    Waveform sound =
        Tones.join(
            Tones.glide(150, 150, .5, 16_000),
            Tones.glide(450, 450, .06, 16_000),
            Tones.glide(150, 140, .5, 16_000));

    for (float each : PitchTrack.of(sound).hertz()) {
      assertThat(Float.isNaN(each) || each < 200).isTrue();
    }
  }

  private static float at(PitchTrack track, double seconds) {
    return track.hertz()[(int) Math.round(seconds / PitchTrack.FRAME_SECONDS)];
  }

  @Test
  void medianIsThatOfPitch() {
    Waveform vowel = Tones.vowel(263.7, FORMANTS, .6, 24_000);

    assertThat(PitchTrack.of(vowel).median().orElseThrow())
        .isCloseTo(Pitch.median(vowel).orElseThrow(), within(.5));
  }

  @Test
  void highVoicesAreTracked() {
    assertThat(PitchTrack.of(Tones.vowel(620, FORMANTS, .5, 24_000)).median().orElseThrow())
        .isCloseTo(620, within(6.0));
  }

  @Test
  void shortRunsAreErrors() {
    float nan = Float.NaN;
    float[] track = {90, 90, 90, nan, 100, 101, 120, 121, 200, 202, 200, 150, 150, 150, 150};

    PitchRuns.dropStrays(track);

    assertThat(track)
        .containsExactly(nan, nan, nan, nan, 100, 101, 120, 121, nan, nan, nan, 150, 150, 150, 150);
  }

  @Test
  void fewVoicedFramesHaveNoFigures() {
    PitchTrack track = new PitchTrack(new float[] {100, 100, 100, 100, 100});

    assertThat(track.median()).isEmpty();
    assertThat(track.rangeSemitones()).isEmpty();
  }

  @Test
  void tracksMeetWhereBothAreVoiced() {
    float nan = Float.NaN;
    PitchTrack one = new PitchTrack(new float[] {100, nan, 120, 130});
    PitchTrack other = new PitchTrack(new float[] {nan, 90, 95});

    assertThat(one.where(other).hertz()).containsExactly(nan, nan, 120, nan);
  }

  @Test
  void silenceAndNothingHaveNoTrack() {
    assertThat(PitchTrack.of(Tones.silence(1, 24_000)).voicedFrames()).isZero();
    assertThat(PitchTrack.of(new Waveform(new float[0], 24_000)).hertz()).isEmpty();
  }
}
