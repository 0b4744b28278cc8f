package io.voicemill.runtime.voice.kokoro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.voicemill.runtime.audio.Loudness;
import io.voicemill.runtime.audio.Waveform;
import io.voicemill.runtime.voice.Prosody;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestPhonationShaper {

  private static Waveform line() {
    Random random = new Random(5);
    float[] samples = new float[48_000];
    for (int i = 4_800; i < 43_200; i++) {
      double buzz = 0;
      for (int harmonic = 1; harmonic < 60; harmonic++) {
        buzz += Math.sin(2 * Math.PI * 150 * harmonic * i / 24_000) / harmonic;
      }
      samples[i] = (float) (.1 * buzz + .002 * random.nextGaussian());
    }
    return new Waveform(samples, 24_000);
  }

  private static Waveform shaped(Prosody.Phonation phonation, long seed) {
    Waveform line = line();
    PhonationShaper.apply(phonation, line, Loudness.integrated(line), seed);
    return line;
  }

  @Test
  void neutralChangesNothing() {
    assertThat(shaped(Prosody.Phonation.NEUTRAL, 3).samples()).isEqualTo(line().samples());
  }

  @ParameterizedTest
  @CsvSource({"0,-9,0", "0,9,1", "-6,-3,.4", "5,4,0", "2,0,.8"})
  void gainAloneDecidesTheLoudness(double gain, double tilt, double breath) {
    double before = Loudness.integrated(line()).orElseThrow();
    double after =
        Loudness.integrated(shaped(new Prosody.Phonation(gain, tilt, breath), 0)).orElseThrow();

    assertThat(after - before).isCloseTo(gain, within(.02));
  }

  @Test
  void breathFollowsTheSeed() {
    Prosody.Phonation breathy = new Prosody.Phonation(0, 0, .5);

    assertThat(shaped(breathy, 1).samples())
        .isEqualTo(shaped(breathy, 1).samples())
        .isNotEqualTo(shaped(breathy, 2).samples());
  }

  @Test
  void silenceStaysSilent() {
    Waveform silence = new Waveform(new float[24_000], 24_000);
    PhonationShaper.apply(new Prosody.Phonation(6, 6, 1), silence, Loudness.integrated(silence), 0);

    assertThat(silence.samples()).containsOnly(0);
  }
}
