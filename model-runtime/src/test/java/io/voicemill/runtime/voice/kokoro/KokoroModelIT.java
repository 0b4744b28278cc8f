package io.voicemill.runtime.voice.kokoro;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.runtime.RealBundles;
import io.voicemill.runtime.inference.GraphOptions;
import io.voicemill.runtime.inference.GraphPool;
import io.voicemill.runtime.voice.Prosody;
import io.voicemill.runtime.voice.Speech;
import io.voicemill.runtime.voice.SynthesisRequest;
import io.voicemill.schemas.script.DurationRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class KokoroModelIT {
  private static final List<String> STARTS =
      List.of(
          "həlˈO wˈɜɹld, ",
          "ænd ɪt ʃˌʊd biː ",
          "plˈiz tˈɜɹn ",
          "θˈæŋk ju, ",
          "ni↓xau↓, ",
          "ðə kwˈɪk bɹˈWn fˈɑks ",
          "jˈɛs! ",
          "ˈI dˈOnt θˈɪŋk sˌO; ");
  private static final List<String> ENDS =
      List.of("ðɪs ɪz ɐ tˈɛst.", "lˈɛft.", "wˈʌn pˈæs", "ʂɨ↘ʨje↘?", "nˈItli vˈYsOvəɹ ʤˈɑb…");

  private static KokoroModel model;

  @BeforeAll
  static void open() {
    model =
        KokoroModel.open(
            RealBundles.folder("kokoro"), "kokoro", GraphPool.shared(), GraphOptions.CPU);
  }

  @AfterAll
  static void close() {
    if (model != null) {
      model.close();
    }
  }

  private static Speech speak(String line, String voice, DurationRequest duration, long seed) {
    return model.synthesize(
        new SynthesisRequest(
            Lines.text(line), model.loadVoice(voice), duration, Prosody.NEUTRAL, seed, 190));
  }

  @Test
  void fortyLinesMeetTheirTargetToTheSample() {
    List<String> voices = List.of("af_heart", "am_fenrir", "bf_emma", "zf_xiaobei", "zm_yunjian");
    int line = 0;
    for (String start : STARTS) {
      for (String end : ENDS) {
        double ratio = .75 + .125 * (line % 5);
        String voice = voices.get(line / 5 % voices.size());
        Speech speech = speak(start + end, voice, new DurationRequest.Ratio(ratio), line % 3);
        assertThat(speech.audio().samples())
            .hasSize((int) Math.round(speech.naturalSeconds() * ratio * 24_000));
        line++;
      }
    }
    assertThat(line).isEqualTo(40);
  }

  @Test
  void naturalLengthIsNearThePrediction() {
    Speech speech = speak(Lines.HELLO, "af_heart", new DurationRequest.Natural(), 0);

    assertThat(speech.audio().seconds()).isEqualTo(speech.naturalSeconds());
    assertThat(model.predictSeconds(Lines.text(Lines.HELLO)) / speech.naturalSeconds())
        .isBetween(.75, 1.3);
    assertThat(speech.words()).hasSize(11);
  }

  @Test
  void twoRunsGiveTheSameBytes() {
    float[] first =
        speak(Lines.HELLO, "bf_emma", new DurationRequest.Ratio(.9), 3).audio().samples();

    assertThat(speak(Lines.HELLO, "bf_emma", new DurationRequest.Ratio(.9), 3).audio().samples())
        .isEqualTo(first);
  }

  @Test
  void concurrentRunsGiveTheSameBytesAsSerialOnes() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<float[]>> concurrent = new ArrayList<>();
      for (String end : ENDS) {
        concurrent.add(
            threads.submit(
                () -> speak(end, "am_fenrir", new DurationRequest.Natural(), 0).audio().samples()));
      }
      for (int i = 0; i < ENDS.size(); i++) {
        assertThat(concurrent.get(i).get())
            .isEqualTo(
                speak(ENDS.get(i), "am_fenrir", new DurationRequest.Natural(), 0)
                    .audio()
                    .samples());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void longLineIsCutAndPausesAreNatural() {
    String line = (Lines.HELLO + " ").repeat(6).strip();
    Speech speech = speak(line, "af_heart", new DurationRequest.Natural(), 0);

    assertThat(speech.words()).hasSize(66);
    assertThat(longestSilenceInside(speech)).isBetween(.25, .75);
  }

  private static double longestSilenceInside(Speech speech) {
    float[] samples = speech.audio().samples();
    SpeechEdges edges = SpeechEdges.of(samples);
    int longest = 0;
    int run = 0;
    for (int i = edges.start(); i < edges.end(); i++) {
      run = Math.abs(samples[i]) < 2e-3 ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest / 24_000.0;
  }
}
