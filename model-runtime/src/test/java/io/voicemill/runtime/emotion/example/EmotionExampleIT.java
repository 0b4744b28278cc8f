package io.voicemill.runtime.emotion.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.runtime.RealBundles;
import io.voicemill.runtime.audio.Articulation;
import io.voicemill.runtime.audio.WavFile;
import io.voicemill.runtime.audio.Waveform;
import io.voicemill.runtime.inference.GraphOptions;
import io.voicemill.runtime.inference.GraphPool;
import io.voicemill.runtime.models.BundleStore;
import io.voicemill.runtime.quality.WordErrors;
import io.voicemill.runtime.recognition.whisper.WhisperRecognizer;
import io.voicemill.runtime.speaker.Cosine;
import io.voicemill.runtime.speaker.ge2e.Ge2eEncoder;
import io.voicemill.runtime.take.SpokenLanguages;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.runtime.voice.Prosody;
import io.voicemill.runtime.voice.ProsodyExample;
import io.voicemill.runtime.voice.Speech;
import io.voicemill.runtime.voice.SynthesisRequest;
import io.voicemill.runtime.voice.Voice;
import io.voicemill.runtime.voice.kokoro.KokoroModel;
import io.voicemill.schemas.script.DurationRequest;
import io.voicemill.schemas.script.Language;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Clips of one voice in six styles, moved onto another: its melody comes along, its timbre not. */
class EmotionExampleIT {
  private static final Map<String, Prosody> STYLES = styles();
  private static final List<String> CONTOURS = List.of("lively", "falling");

  private static KokoroModel voices;
  private static SpokenLanguages languages;
  private static Ge2eEncoder speakers;
  private static WhisperRecognizer recognizer;

  private record Figures(
      String style, double correlation, double toVoice, double toClip, double errors) {}

  @BeforeAll
  static void open() {
    GraphPool pool = GraphPool.shared();
    voices = KokoroModel.open(RealBundles.folder("kokoro"), "kokoro", pool, GraphOptions.CPU);
    languages = SpokenLanguages.open(BundleStore.ofUser().open("kokoro"));
    speakers = Ge2eEncoder.open(RealBundles.folder("ge2e"), "ge2e", pool, GraphOptions.CPU);
    recognizer =
        WhisperRecognizer.open(RealBundles.folder("whisper"), "whisper", pool, GraphOptions.CPU);
  }

  @AfterAll
  static void close() {
    if (recognizer != null) {
      voices.close();
      languages.close();
      speakers.close();
      recognizer.close();
    }
  }

  private static Map<String, Prosody> styles() {
    Map<String, Prosody> styles = new LinkedHashMap<>();
    styles.put("plain", Prosody.NEUTRAL);
    styles.put("lively", Prosody.of(new Prosody.Melody(3, 1.5, 0, 0)));
    styles.put("flat", Prosody.of(new Prosody.Melody(-1, .5, 0, 0)));
    styles.put("low", Prosody.of(new Prosody.Melody(-3, .8, 0, 0)));
    styles.put("rising", glide(-5, 5));
    styles.put("falling", glide(5, -5));
    return styles;
  }

  private static Prosody glide(float from, float to) {
    int frames = 200;
    float[] semitones = new float[frames];
    for (int i = 0; i < frames; i++) {
      semitones[i] = from + (to - from) * i / (frames - 1);
    }
    ProsodyExample example =
        new ProsodyExample(semitones, new float[frames], new float[frames][Articulation.SIZE], 1);
    return new Prosody(
        Prosody.Melody.NEUTRAL,
        Prosody.Tempo.NEUTRAL,
        Prosody.Phonation.NEUTRAL,
        Optional.of(example));
  }

  @Test
  void englishMelodyComesAlong() {
    Moves moves =
        new Moves("bf_emma", "am_fenrir", "I never thought we would see each other again.");

    List<Figures> same =
        moves.onto("I never thought we would see each other again.", STYLES.keySet());
    List<Figures> other = moves.onto("Please close the window, it is cold in here.", CONTOURS);

    assertVoiceAndWords(same);
    assertVoiceAndWords(other);
    assertFollows(same, .7);
    assertFollows(other, .5);
  }

  @Test
  void mandarinMelodyComesAlong() {
    Moves moves = new Moves("zf_xiaobei", "zm_yunjian", "真没想到今天能见到你。");

    List<Figures> same = moves.onto("真没想到今天能见到你。", STYLES.keySet());
    List<Figures> other = moves.onto("妈妈买了很多新鲜的水果。", CONTOURS);

    assertVoiceAndWords(same);
    assertVoiceAndWords(other);
    assertFollows(same, .7);
  }

  private static void assertFollows(List<Figures> figures, double least) {
    assertThat(figures).allSatisfy(each -> assertThat(each.correlation()).isGreaterThan(least));
  }

  private static void assertVoiceAndWords(List<Figures> figures) {
    assertThat(figures)
        .allSatisfy(
            each -> assertThat(each.toVoice()).isGreaterThan(.85).isGreaterThan(each.toClip()));
    assertThat(figures.stream().mapToDouble(Figures::errors).average().orElseThrow())
        .isLessThanOrEqualTo(.03);
  }

  /** Clips of one voice, in each style once, and takes of another after them. */
  private static final class Moves {
    private final String of;
    private final Voice voice;
    private final String spoken;
    private final Map<String, Speech> clips = new LinkedHashMap<>();

    Moves(String of, String onto, String spoken) {
      this.of = of;
      this.voice = voices.loadVoice(onto);
      this.spoken = spoken;
      Voice speaker = voices.loadVoice(of);
      STYLES.forEach(
          (style, prosody) -> clips.put(style, speak(text(spoken, speaker), speaker, prosody)));
    }

    List<Figures> onto(String line, Collection<String> styles) {
      SpokenText text = text(line, voice);
      Speech neutral = speak(text, voice, Prosody.NEUTRAL);
      float[] identity = speakers.embed(neutral.audio());
      double neutralErrors = errors(text, neutral.audio());
      return styles.stream()
          .map(style -> figures(style, text, identity, neutralErrors, line.equals(spoken)))
          .toList();
    }

    private Figures figures(
        String style, SpokenText text, float[] identity, double neutralErrors, boolean sameWords) {
      Speech clip = clips.get(style);
      ClipAnalysis analysis = EmotionClip.analyse(WavFile.bytes(clip.audio()), style);
      Speech take = speak(text, voice, ExampleProsody.prosody(analysis, 1));
      float[] embedding = speakers.embed(take.audio());
      Figures figures =
          new Figures(
              style,
              Contours.correlation(
                  take.audio(),
                  clip.audio(),
                  sameWords
                      ? Contours.byWords(take, clip)
                      : Contours.byEnds(take.audio(), clip.audio())),
              Cosine.between(identity, embedding),
              Cosine.between(speakers.embed(clip.audio()), embedding),
              errors(text, take.audio()) - neutralErrors);
      System.out.printf(
          "| %s to %s | %s | %s | %.2f | %.2f | %.2f | %+.2f | (%.1f %.1f %.1f)%n",
          of,
          voice.speakerId(),
          sameWords ? "same" : "other",
          style,
          figures.correlation(),
          figures.toVoice(),
          figures.toClip(),
          figures.errors(),
          analysis.level(),
          analysis.range(),
          analysis.rate());
      return figures;
    }
  }

  private static SpokenText text(String text, Voice voice) {
    return languages.frontEnd(voice).speak(text, Language.AUTO);
  }

  private static Speech speak(SpokenText text, Voice voice, Prosody prosody) {
    return voices.synthesize(
        new SynthesisRequest(text, voice, new DurationRequest.Natural(), prosody, 0, 190));
  }

  private static double errors(SpokenText text, Waveform audio) {
    String heard = recognizer.transcribe(audio, text.language()).text();
    return WordErrors.between(text.spoken(), heard, text.language()).rate();
  }
}
