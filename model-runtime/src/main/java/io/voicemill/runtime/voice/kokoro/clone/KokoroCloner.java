package io.voicemill.runtime.voice.kokoro.clone;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.audio.Semitones;
import io.voicemill.runtime.speaker.SpeakerEncoder;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.runtime.text.TextFrontEnd;
import io.voicemill.runtime.voice.CloneSettings;
import io.voicemill.runtime.voice.SpeakerReference;
import io.voicemill.runtime.voice.VoiceCloner;
import io.voicemill.runtime.voice.VoiceModel;
import io.voicemill.runtime.voice.kokoro.StockStyle;
import io.voicemill.schemas.script.Language;
import io.voicemill.schemas.speaker.SpeakerAdapter;
import io.voicemill.schemas.speaker.VoiceProfile;
import java.util.List;
import java.util.Map;

/**
 * Clones a speaker by numbers: the two stock voices that lie nearest, their timbre moved by what a
 * learnt map says of the rest, then corrected by what the clone really sounds like. F0 is the
 * speaker's; rhythm and melody are those of the nearest stock voice of the speaker's language.
 * Thread-safe.
 */
public final class KokoroCloner implements VoiceCloner {

  private final NearestVoices nearest;
  private final StyleSpan span;
  private final StyleMap map;
  private final Hearing hearing;
  private final TextFrontEnd frontEnd;

  /**
   * A cloner.
   *
   * @param styles of the stock voices
   * @param model that speaks
   * @param frontEnd that reads the texts a clone is judged by
   */
  public KokoroCloner(
      List<StockStyle> styles, VoiceModel model, SpeakerEncoder encoder, TextFrontEnd frontEnd) {
    this(styles, StyleMap.load(), new RenderedHearing(model, encoder), frontEnd);
  }

  KokoroCloner(List<StockStyle> styles, StyleMap map, Hearing hearing, TextFrontEnd frontEnd) {
    this.nearest = new NearestVoices(styles);
    this.span = new StyleSpan(styles);
    this.map = requireNonNull(map, "map is null");
    this.hearing = requireNonNull(hearing, "hearing is null");
    this.frontEnd = requireNonNull(frontEnd, "frontEnd is null");
  }

  @Override
  public VoiceProfile clone(SpeakerReference reference, CloneSettings settings) {
    Language language = reference.language().orElse(Language.EN);
    List<SpokenText> texts = FitTexts.of(language, Integer.MAX_VALUE, frontEnd);
    List<SpokenText> fitted = texts.subList(0, Math.min(settings.texts(), texts.size()));
    VoiceProfile tuned = tuned(reference, fitted, settings.steps());
    return settings.refinements() == 0
        ? tuned
        : new StyleSearch(span, hearing, texts, fitted.size()).refine(tuned, reference, settings);
  }

  /** Without a step nothing is rendered, and F0 is where the stock voice's figures put it. */
  private VoiceProfile tuned(SpeakerReference reference, List<SpokenText> fitted, int steps) {
    if (steps == 0) {
      return start(reference);
    }
    Try best = new DeltaSteps(map, hearing, fitted).walk(start(reference), reference, steps);
    return DeltaSteps.tuned(best.profile(), best.heard(), reference);
  }

  /** The nearest voices, and the timbre that the map expects. */
  VoiceProfile start(SpeakerReference reference) {
    float[] speaker = reference.embedding();
    Map<String, Double> base = nearest.mixture(speaker);
    StockStyle prosody = nearest.nearest(speaker, reference.language());
    Map<String, Double> prosodyBase = Map.of(prosody.name(), 1.0);
    float[] centre = nearest.centre(base);
    float[] missing = new float[speaker.length];
    for (int i = 0; i < missing.length; i++) {
      missing[i] = speaker[i] - centre[i];
    }
    float[] style = span.mixture(base, prosodyBase);
    float[] change = map.change(missing);
    for (int i = 0; i < change.length; i++) {
      style[i] += change[i];
    }
    double stock = prosody.reference().orElseThrow().medianF0();
    double semitones =
        reference.medianF0().stream()
            .map(hertz -> Semitones.between(stock, hertz))
            .findFirst()
            .orElse(0);
    return new VoiceProfile(base, prosodyBase, List.of(), 0, SpeakerAdapter.NONE)
        .withStyle(style)
        .withF0Semitones(DeltaSteps.bounded(semitones));
  }
}
