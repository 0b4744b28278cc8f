package io.voicemill.runtime.voice.kokoro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.runtime.audio.Loudness;
import io.voicemill.runtime.inference.Device;
import io.voicemill.runtime.inference.GraphOptions;
import io.voicemill.runtime.inference.GraphPool;
import io.voicemill.runtime.voice.Prosody;
import io.voicemill.runtime.voice.Speech;
import io.voicemill.runtime.voice.SynthesisRequest;
import io.voicemill.runtime.voice.WordTiming;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.script.DurationRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestKokoroModel {
  private static final String LONG =
      "ðɪs ɪz wʌn. ".repeat(12) + "ðɪs ɪz ɪt, ænd mˈoɹ. ".repeat(12).strip();

  @TempDir private Path folder;
  private final GraphPool pool = new GraphPool();
  private KokoroModel model;

  @BeforeEach
  void open() throws IOException {
    model = KokoroModel.open(TinyBundle.write(folder), "tiny", pool, GraphOptions.CPU);
  }

  @AfterEach
  void close() {
    model.close();
    assertThat(pool.openGraphs()).isEmpty();
  }

  private Speech speak(String line, String voice, DurationRequest duration, long seed) {
    return speak(line, voice, duration, Prosody.NEUTRAL, seed, 190);
  }

  private Speech speak(
      String line,
      String voice,
      DurationRequest duration,
      Prosody prosody,
      long seed,
      int longestClause) {
    return model.synthesize(
        new SynthesisRequest(
            Lines.text(line), model.loadVoice(voice), duration, prosody, seed, longestClause));
  }

  @Test
  void speaksInTheNaturalLength() {
    Speech speech = speak("ab, d.", "af_soft", new DurationRequest.Natural(), 0);

    assertThat(speech.audio().sampleRate()).isEqualTo(24_000);
    assertThat(speech.audio().samples()).hasSize((8 + 2 + 2 + 6 + 2 + 2 + 6 + 8) * 600);
    assertThat(speech.naturalSeconds()).isEqualTo(.9);
    assertThat(speech.targetSeconds()).isEmpty();
    assertThat(model.device()).isEqualTo(Device.CPU);
    assertThat(model.stockVoices()).containsExactly("af_soft", "zm_loud");
  }

  @Test
  void wordsBeginAndEndWhereTheyAreHeard() {
    List<WordTiming> words = speak("ab, d.", "af_soft", new DurationRequest.Natural(), 0).words();

    assertThat(words)
        .containsExactly(new WordTiming("ab", 0, .2, .3), new WordTiming("d", 4, .45, .55));
  }

  @Test
  void everyTargetIsMetToTheSample() {
    for (String line : new String[] {"ab, d.", Lines.HELLO, LONG, "ab<300> de <700>"}) {
      double natural = speak(line, "af_soft", new DurationRequest.Natural(), 0).naturalSeconds();
      for (double ratio = .75; ratio < 1.26; ratio += .05) {
        Speech speech = speak(line, "af_soft", new DurationRequest.Ratio(ratio), 0);
        assertThat(speech.audio().samples()).hasSize((int) Math.round(natural * ratio * 24_000));
        assertThat(speech.naturalSeconds()).isEqualTo(natural);
        assertThat(speech.targetSeconds()).hasValue(speech.audio().seconds());
      }
      Speech seconds = speak(line, "af_soft", new DurationRequest.Seconds(natural + .12345), 0);
      assertThat(seconds.audio().samples()).hasSize((int) Math.round((natural + .12345) * 24_000));
    }
  }

  private static Prosody prosody(double rate, double gain) {
    return new Prosody(
        new Prosody.Melody(2, 1.2, -1, .2),
        new Prosody.Tempo(rate, 1.3),
        new Prosody.Phonation(gain, 3, .3),
        Optional.empty());
  }

  @Test
  void targetsAreMetToTheSampleInAnyEmotion() {
    for (String line : new String[] {"ab, d.", Lines.HELLO, LONG, "ab<300> de <700>"}) {
      for (double rate : new double[] {.8, 1, 1.3}) {
        double natural = speak(line, "af_soft", new DurationRequest.Natural(), 0).naturalSeconds();
        Speech speech =
            speak(line, "af_soft", new DurationRequest.Ratio(1.1), prosody(rate, -3), 0, 190);
        assertThat(speech.audio().samples()).hasSize((int) Math.round(natural * 1.1 * 24_000));
        assertThat(speech.naturalSeconds()).isEqualTo(natural);
      }
    }
  }

  @Test
  void rateAndGainMoveATakeFromItsOwnNeutral() {
    Speech neutral = speak(LONG, "af_soft", new DurationRequest.Natural(), 0);
    Speech slow = speak(LONG, "af_soft", new DurationRequest.Natural(), prosody(.8, -4), 0, 190);

    assertThat(slow.targetSeconds()).isEmpty();
    assertThat(slow.neutral().seconds()).isEqualTo(neutral.audio().seconds());
    assertThat(slow.audio().seconds())
        .isCloseTo(neutral.audio().seconds() / .8, Offset.offset(1e-3));
    assertThat(Loudness.integrated(slow.audio()).orElseThrow())
        .isCloseTo(slow.neutral().loudnessLufs().orElseThrow() - 4, Offset.offset(.1));
    assertThat(slow.neutral().melody().hertz().length)
        .isCloseTo((int) (slow.audio().seconds() * 100), Offset.offset(2));
  }

  @Test
  void sameRequestGivesTheSameSamplesInAnyEmotion() {
    Prosody breathy = prosody(1, 0);
    float[] one =
        speak(LONG, "af_soft", new DurationRequest.Natural(), breathy, 0, 190).audio().samples();

    assertThat(
            speak(LONG, "af_soft", new DurationRequest.Natural(), breathy, 0, 190)
                .audio()
                .samples())
        .isEqualTo(one);
  }

  @Test
  void demandedBreaksAreKnown() {
    Speech speech = speak("ab<300> de <700>", "af_soft", new DurationRequest.Natural(), 0);

    assertThat(speech.neutral().breakSeconds()).isEqualTo(1);
  }

  @Test
  void breakIsAsLongAsTheTextDemands() {
    float[] samples =
        speak("ab<400>de", "af_soft", new DurationRequest.Natural(), 0).audio().samples();
    SpeechEdges whole = SpeechEdges.of(samples);
    int longest = 0;
    int run = 0;
    for (int i = whole.start(); i < whole.end(); i++) {
      run = samples[i] == 0 ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    assertThat(longest).isBetween(9_600, 9_840);
  }

  @Test
  void loudVoicesAreLimited() {
    float[] samples =
        speak(Lines.HELLO, "zm_loud", new DurationRequest.Natural(), 0).audio().samples();

    float peak = 0;
    for (float sample : samples) {
      assertThat(sample).isBetween(-1f, 1f);
      peak = Math.max(peak, Math.abs(sample));
    }
    assertThat(peak).isBetween(.6f, .89f);
  }

  @Test
  void sameRequestGivesTheSameSamplesAndAnotherSeedAnotherTake() {
    float[] one = speak(LONG, "af_soft", new DurationRequest.Natural(), 5).audio().samples();

    assertThat(speak(LONG, "af_soft", new DurationRequest.Natural(), 5).audio().samples())
        .isEqualTo(one);
    assertThat(speak(LONG, "af_soft", new DurationRequest.Natural(), 6).audio().samples())
        .isNotEqualTo(one);
  }

  @Test
  void finerClausesGiveMorePasses() {
    Speech coarse = speak(LONG, "af_soft", new DurationRequest.Natural(), 0);
    Speech fine = speak(LONG, "af_soft", new DurationRequest.Natural(), Prosody.NEUTRAL, 0, 40);

    assertThat(fine.words()).hasSameSizeAs(coarse.words());
    assertThat(fine.words())
        .isSortedAccordingTo((a, b) -> Double.compare(a.startSeconds(), b.startSeconds()));
    assertThat(fine.naturalSeconds()).isNotEqualTo(coarse.naturalSeconds());
  }

  @Test
  void strangeSamplesAreAFailureOfTheModelAndLeaveItUsable() throws IOException {
    TinyBundle.voice(folder, "af_soft", 40);

    assertThatThrownBy(() -> speak("ab", "af_soft", new DurationRequest.Natural(), 0))
        .isInstanceOfSatisfying(
            VoicemillException.class,
            e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.MODEL_FAILURE))
        .hasMessageStartingWith("The voice model gave a sample of ");
    assertThat(speak("ab", "zm_loud", new DurationRequest.Natural(), 0).words()).hasSize(1);
  }

  @Test
  void incompleteBundleLeavesNoGraphOpen() throws IOException {
    Files.delete(folder.resolve("decoder.onnx"));
    GraphPool other = new GraphPool();

    assertThatThrownBy(() -> KokoroModel.open(folder, "tiny", other, GraphOptions.CPU))
        .isInstanceOfSatisfying(
            VoicemillException.class,
            e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.BUNDLE))
        .hasMessageContaining("decoder.onnx cannot be opened");
    assertThat(other.openGraphs()).isEmpty();
  }
}
