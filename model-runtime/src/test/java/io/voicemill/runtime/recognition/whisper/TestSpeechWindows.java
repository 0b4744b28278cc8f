package io.voicemill.runtime.recognition.whisper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TestSpeechWindows {
  private static final int RATE = 1_000;

  private static float[] loud(double seconds) {
    float[] samples = new float[(int) (seconds * RATE)];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = 1 + i * 1e-4f;
    }
    return samples;
  }

  @Test
  void shortAudioIsOneWindow() {
    float[] samples = loud(28);

    assertThat(SpeechWindows.cut(samples, RATE)).containsExactly(samples);
  }

  @Test
  void longAudioIsCutInTheMiddleOfItsPause() {
    float[] samples = loud(40);
    Arrays.fill(samples, 19_000, 20_000, 0);

    List<float[]> windows = SpeechWindows.cut(samples, RATE);

    assertThat(windows).hasSize(2);
    assertThat(windows.get(0).length).isBetween(19_100, 19_900);
  }

  @Test
  void nothingIsLostAndNoWindowIsTooLong() {
    float[] samples = loud(133.7);

    List<float[]> windows = SpeechWindows.cut(samples, RATE);

    assertThat(windows).allMatch(window -> window.length <= 28 * RATE);
    int at = 0;
    for (float[] window : windows) {
      assertThat(window).isEqualTo(Arrays.copyOfRange(samples, at, at + window.length));
      at += window.length;
    }
    assertThat(at).isEqualTo(samples.length);
  }
}
