package io.voicemill.runtime.emotion.sound;

import io.voicemill.runtime.RealBundles;
import io.voicemill.runtime.emotion.check.EmotionMeasure;
import io.voicemill.runtime.inference.GraphOptions;
import io.voicemill.runtime.inference.GraphPool;
import io.voicemill.runtime.quality.WordErrors;
import io.voicemill.runtime.recognition.whisper.WhisperRecognizer;
import io.voicemill.runtime.speaker.Cosine;
import io.voicemill.runtime.speaker.ge2e.Ge2eEncoder;
import io.voicemill.runtime.text.FrontEnds;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.runtime.text.english.Accent;
import io.voicemill.runtime.text.english.EnglishFrontEnd;
import io.voicemill.runtime.text.mandarin.MandarinFrontEnd;
import io.voicemill.runtime.voice.Prosody;
import io.voicemill.runtime.voice.Speech;
import io.voicemill.runtime.voice.SynthesisRequest;
import io.voicemill.runtime.voice.kokoro.KokoroModel;
import io.voicemill.schemas.emotion.EmotionLabel;
import io.voicemill.schemas.emotion.LineEmotion;
import io.voicemill.schemas.script.DurationRequest;
import io.voicemill.schemas.script.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;

/** Renders lines in all emotions and levels with the real bundles and measures the takes. */
final class EmotionPanel implements AutoCloseable {
  static final List<Double> LEVELS = List.of(.4, .8, 1.2, 1.6, 2.0);

  private final KokoroModel model;
  private final Ge2eEncoder speakers;
  private final WhisperRecognizer recognizer;
  private final EnglishFrontEnd english;
  private final FrontEnds frontEnds;

  private EmotionPanel() {
    Path kokoro = RealBundles.folder("kokoro");
    GraphPool pool = GraphPool.shared();
    model = KokoroModel.open(kokoro, "kokoro", pool, GraphOptions.CPU);
    speakers = Ge2eEncoder.open(RealBundles.folder("ge2e"), "ge2e", pool, GraphOptions.CPU);
    recognizer =
        WhisperRecognizer.open(RealBundles.folder("whisper"), "whisper", pool, GraphOptions.CPU);
    english = EnglishFrontEnd.open(kokoro.resolve("english"), "kokoro", pool, Accent.US);
    frontEnds = new FrontEnds(Map.of(Language.EN, english, Language.ZH, MandarinFrontEnd.open()));
  }

  static EmotionPanel open() {
    return new EmotionPanel();
  }

  /**
   * Measures.
   *
   * @param heardFrom the recogniser listens to takes from this level on
   * @param progress gets each take at once
   */
  List<PanelTake> measure(
      List<PanelLine> lines,
      Set<EmotionLabel> labels,
      double heardFrom,
      Consumer<PanelTake> progress) {
    List<PanelTake> takes = new ArrayList<>();
    for (PanelLine line : lines) {
      for (String voice : line.voices()) {
        Reference reference = new Reference(line, voice);
        for (EmotionLabel label : labels) {
          for (double level : LEVELS) {
            PanelTake take = reference.take(label, level, level >= heardFrom);
            progress.accept(take);
            takes.add(take);
          }
        }
      }
    }
    return takes;
  }

  static LineEmotion emotion(EmotionLabel label, double level) {
    return new LineEmotion(Map.of(label, 1.0), List.of(), level, Set.of(), Optional.empty());
  }

  private final class Reference {
    private final PanelLine line;
    private final String voice;
    private final SpokenText text;
    private final Speech neutral;
    private final float[] speaker;
    private final Sound sound;
    private double errors = Double.NaN;

    Reference(PanelLine line, String voice) {
      this.line = line;
      this.voice = voice;
      this.text = frontEnds.speak(line.text(), line.language());
      this.neutral = speak(Prosody.NEUTRAL);
      this.speaker = speakers.embed(neutral.audio());
      this.sound = Sound.of(neutral.audio());
    }

    PanelTake take(EmotionLabel label, double level, boolean heard) {
      Prosody prosody = EmotionSound.prosody(emotion(label, level));
      Speech take = speak(prosody);
      return new PanelTake(
          line,
          voice,
          label,
          level,
          EmotionMeasure.check(prosody, take),
          sound.movesTo(Sound.of(take.audio())),
          Cosine.between(speaker, speakers.embed(take.audio())),
          heard ? OptionalDouble.of(errors(take) - neutralErrors()) : OptionalDouble.empty());
    }

    private Speech speak(Prosody prosody) {
      return model.synthesize(
          new SynthesisRequest(
              text, model.loadVoice(voice), new DurationRequest.Natural(), prosody, 0, 190));
    }

    private double neutralErrors() {
      if (Double.isNaN(errors)) {
        errors = errors(neutral);
      }
      return errors;
    }

    private double errors(Speech take) {
      String heard = recognizer.transcribe(take.audio(), line.language()).text();
      return WordErrors.between(text.spoken(), heard, line.language()).rate();
    }
  }

  @Override
  public void close() {
    model.close();
    speakers.close();
    recognizer.close();
    english.close();
  }
}
