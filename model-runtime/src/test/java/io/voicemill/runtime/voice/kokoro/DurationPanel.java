package io.voicemill.runtime.voice.kokoro;

import io.voicemill.runtime.RealBundles;
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
import io.voicemill.schemas.script.DurationRequest;
import io.voicemill.schemas.script.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;

/** Renders lines in several lengths with the real bundles and measures the takes. */
final class DurationPanel implements AutoCloseable {
  static final String SMART = "smart";
  static final String PROPORTIONAL = "proportional";
  private static final Set<Double> HEARD = Set.of(.75, 1.0, 1.25);

  private final KokoroModel smart;
  private final KokoroModel proportional;
  private final Ge2eEncoder speakers;
  private final WhisperRecognizer recognizer;
  private final EnglishFrontEnd english;
  private final FrontEnds frontEnds;

  private DurationPanel() {
    Path kokoro = RealBundles.folder("kokoro");
    GraphPool pool = GraphPool.shared();
    smart = KokoroModel.open(kokoro, "kokoro", pool, GraphOptions.CPU);
    proportional = smart.with(new ProportionalStretch());
    speakers = Ge2eEncoder.open(RealBundles.folder("ge2e"), "ge2e", pool, GraphOptions.CPU);
    recognizer =
        WhisperRecognizer.open(RealBundles.folder("whisper"), "whisper", pool, GraphOptions.CPU);
    english = EnglishFrontEnd.open(kokoro.resolve("english"), "kokoro", pool, Accent.US);
    frontEnds = new FrontEnds(Map.of(Language.EN, english, Language.ZH, MandarinFrontEnd.open()));
  }

  static DurationPanel open() {
    return new DurationPanel();
  }

  /**
   * Measures one line.
   *
   * @param ratios for the smart stretch
   * @param compared for the proportional one
   * @param takes gets each take at once
   */
  void measure(
      DurationLine line, List<Double> ratios, List<Double> compared, Consumer<DurationTake> takes) {
    SpokenText text = line.spoken(frontEnds);
    Speech own = speak(smart, text, line, new DurationRequest.Ratio(1));
    float[] speaker = speakers.embed(own.audio());
    for (double ratio : ratios) {
      Speech speech = ratio == 1 ? own : speak(smart, text, line, new DurationRequest.Ratio(ratio));
      takes.accept(take(line, text, speech, SMART, ratio, speaker));
    }
    for (double ratio : compared) {
      Speech speech = speak(proportional, text, line, new DurationRequest.Ratio(ratio));
      takes.accept(take(line, text, speech, PROPORTIONAL, ratio, speaker));
    }
  }

  private static Speech speak(
      KokoroModel model, SpokenText text, DurationLine line, DurationRequest duration) {
    return model.synthesize(
        new SynthesisRequest(
            text, model.loadVoice(line.voice()), duration, Prosody.NEUTRAL, 0, 190));
  }

  private DurationTake take(
      DurationLine line,
      SpokenText text,
      Speech speech,
      String stretch,
      double ratio,
      float[] speaker) {
    int asked = (int) Math.round(speech.naturalSeconds() * ratio * KokoroModel.SAMPLE_RATE);
    String heard =
        HEARD.contains(ratio) ? recognizer.transcribe(speech.audio(), line.language()).text() : "";
    return new DurationTake(
        line,
        stretch,
        ratio,
        speech.audio().samples().length - asked,
        speech.audio().seconds(),
        speech.shortestSeconds().orElseThrow(),
        HEARD.contains(ratio)
            ? OptionalDouble.of(WordErrors.between(text.spoken(), heard, line.language()).rate())
            : OptionalDouble.empty(),
        Cosine.between(speaker, speakers.embed(speech.audio())),
        HeardPauses.distances(speech, text),
        heard);
  }

  @Override
  public void close() {
    smart.close();
    speakers.close();
    recognizer.close();
    english.close();
  }
}
