package io.voicemill.runtime.take;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.runtime.RealBundles;
import io.voicemill.runtime.inference.GraphOptions;
import io.voicemill.runtime.inference.GraphPool;
import io.voicemill.runtime.models.Bundle;
import io.voicemill.runtime.quality.ReadingErrors;
import io.voicemill.runtime.recognition.Transcript;
import io.voicemill.runtime.recognition.whisper.WhisperRecognizer;
import io.voicemill.runtime.text.Reading;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.runtime.voice.Prosody;
import io.voicemill.runtime.voice.SynthesisRequest;
import io.voicemill.runtime.voice.Voice;
import io.voicemill.runtime.voice.kokoro.KokoroModel;
import io.voicemill.schemas.script.DurationRequest;
import io.voicemill.schemas.script.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a Japanese voice says by the front end, the recogniser understands. */
class JapaneseSpeechIT {
  private static final double MOST_WRONG_KANA = .15;

  private static SpokenLanguages languages;
  private static KokoroModel voices;
  private static WhisperRecognizer recognizer;

  @BeforeAll
  static void open() {
    GraphPool pool = GraphPool.shared();
    languages = SpokenLanguages.open(Bundle.open(RealBundles.folder("kokoro")));
    voices = KokoroModel.open(RealBundles.folder("kokoro"), "kokoro", pool, GraphOptions.CPU);
    recognizer =
        WhisperRecognizer.open(RealBundles.folder("whisper"), "whisper", pool, GraphOptions.CPU);
  }

  @AfterAll
  static void close() {
    if (recognizer != null) {
      languages.close();
      voices.close();
      recognizer.close();
      assertThat(GraphPool.shared().openGraphs()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"来週の会議は火曜日の午後3時に変わりました。", "駅まで歩いて10分かかりますので、タクシーを呼んでください。"})
  void japaneseIsHeard(String line) {
    Voice voice = voices.loadVoice("jf_alpha");
    SpokenText spoken = languages.frontEnd(voice).speak(line, Language.AUTO);
    Transcript heard =
        recognizer.transcribe(
            voices
                .synthesize(
                    new SynthesisRequest(
                        spoken, voice, new DurationRequest.Natural(), Prosody.NEUTRAL, 0, 190))
                .audio(),
            Language.JA);

    assertThat(ReadingErrors.between(spoken, heard.text()).orElseThrow().rate())
        .as(heard.text())
        .isLessThanOrEqualTo(MOST_WRONG_KANA);
  }

  @Test
  void unknownWordsAreKatakanaByTheirEnglishSounds() {
    Voice voice = voices.loadVoice("jf_alpha");

    assertThat(languages.frontEnd(voice).speak("learningとcomputerとbandです。", Language.JA).readings())
        .extracting(Reading::reading)
        .containsExactly("ラーニング", "ト", "コンピューター", "ト", "バンド", "デス");
  }
}
