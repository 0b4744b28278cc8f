package io.voicemill.runtime.voice.kokoro;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.runtime.RealBundles;
import io.voicemill.runtime.audio.Waveform;
import io.voicemill.runtime.inference.GraphOptions;
import io.voicemill.runtime.inference.GraphPool;
import io.voicemill.runtime.recognition.Transcript;
import io.voicemill.runtime.recognition.whisper.WhisperRecognizer;
import io.voicemill.runtime.speaker.ge2e.Ge2eEncoder;
import io.voicemill.runtime.voice.Prosody;
import io.voicemill.runtime.voice.SynthesisRequest;
import io.voicemill.schemas.script.DurationRequest;
import io.voicemill.schemas.script.Language;
import java.util.Locale;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the voice model speaks, the recogniser and the speaker encoder understand. */
class ListeningIT {
  private static final String FOX = "ðə kwˈɪk bɹˈWn fˈɑks ʤˈʌmps ˈOvəɹ ðə lˈAzi dˈɔɡ.";

  private static KokoroModel voices;
  private static WhisperRecognizer recognizer;
  private static Ge2eEncoder speakers;

  @BeforeAll
  static void open() {
    GraphPool pool = GraphPool.shared();
    voices = KokoroModel.open(RealBundles.folder("kokoro"), "kokoro", pool, GraphOptions.CPU);
    recognizer =
        WhisperRecognizer.open(RealBundles.folder("whisper"), "whisper", pool, GraphOptions.CPU);
    speakers = Ge2eEncoder.open(RealBundles.folder("ge2e"), "ge2e", pool, GraphOptions.CPU);
  }

  @AfterAll
  static void close() {
    if (speakers != null) {
      voices.close();
      recognizer.close();
      speakers.close();
      assertThat(GraphPool.shared().openGraphs()).isEmpty();
    }
  }

  private static Waveform speak(String line, String voice) {
    return voices
        .synthesize(
            new SynthesisRequest(
                Lines.text(line),
                voices.loadVoice(voice),
                new DurationRequest.Natural(),
                Prosody.NEUTRAL,
                0,
                190))
        .audio();
  }

  private static String words(Transcript transcript) {
    return transcript.text().toLowerCase(Locale.ROOT).replaceAll("[^a-z ]", "");
  }

  @Test
  void englishIsHeard() {
    Transcript heard = recognizer.transcribe(speak(Lines.HELLO, "af_heart"), Language.EN);

    assertThat(words(heard)).isEqualTo("hello world this is a test of the nightly voiceover job");
    assertThat(heard.truncated()).isFalse();
    assertThat(heard.meanLogProbability()).isBetween(-.5, 0.0);
  }

  @Test
  void mandarinIsHeard() {
    Transcript heard = recognizer.transcribe(speak("ni↓xau↓, ʂɨ↘ʨje↘.", "zf_xiaobei"), Language.ZH);

    assertThat(heard.text()).startsWith("你好").contains("世界");
  }

  @Test
  void longAudioIsHeardInWindows() {
    Waveform line =
        speak(
            "ʃi wˈɔkt slˈOli əlˈɔŋ ðə ʃˈɔɹ, kəlˈɛktɪŋ smˈɔl wˈIt ʃˈɛlz. plˈiz tˈɜɹn lˈɛft æt ðə"
                + " nˈɛkst kˈɔɹnəɹ. ɪt wʌz ɐ bɹˈIt kˈOld dˈA ɪn ˈApɹəl, ænd ðə klˈɑks wɜɹ"
                + " stɹˈIkɪŋ θˌɜɹtˈin. ðə bˈæɾəɹi lˈæsts fˈɔɹ tˈɛn ˈWəɹz; ɪt ʧˈɑɹʤᵻz ɪn wˈʌn. <5000>"
                + "wˈʌt ɪz jʊɹ nˈAm? ˈI dˈOnt θˈɪŋk sˌO, bˌʌt lˈɛt mˌi ʧˈɛk. θˈæŋk ju fˈɔɹ"
                + " kˈɔlɪŋ. "
                + Lines.HELLO
                + " "
                + FOX,
            "af_heart");
    assertThat(line.seconds()).isGreaterThan(28);

    Transcript heard = recognizer.transcribe(line, Language.EN);

    assertThat(words(heard))
        .contains("small white shells", "cold day in april", "charges in one")
        .contains("thank you for calling", "nightly voiceover job", "lazy dog");
    assertThat(heard.truncated()).isFalse();
  }

  @Test
  void silenceIsNoText() {
    Transcript heard = recognizer.transcribe(new Waveform(new float[48_000], 24_000), Language.EN);

    assertThat(heard).isEqualTo(new Transcript("", 0, false));
  }

  @Test
  void sameVoiceIsNearerThanAnother() {
    Waveform reference = speak(Lines.HELLO + " " + FOX, "af_heart");
    float[] heart = speakers.embed(reference);
    float[] again = speakers.embed(speak(FOX + " " + FOX, "af_heart"));
    float[] fenrir = speakers.embed(speak(Lines.HELLO + " " + FOX, "am_fenrir"));

    assertThat(cosine(heart, heart)).isCloseTo(1, Offset.offset(1e-5));
    assertThat(cosine(heart, again)).isGreaterThan(.8);
    assertThat(cosine(heart, fenrir)).isLessThan(.7);
  }

  @Test
  void quietRecordingIsRaised() {
    float[] line = speak(FOX, "af_heart").samples();

    assertThat(cosine(speakers.embed(scaled(line, .1f)), speakers.embed(scaled(line, .001f))))
        .isGreaterThan(.999);
  }

  private static Waveform scaled(float[] samples, float factor) {
    float[] scaled = samples.clone();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] *= factor;
    }
    return new Waveform(scaled, 24_000);
  }

  private static double cosine(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
