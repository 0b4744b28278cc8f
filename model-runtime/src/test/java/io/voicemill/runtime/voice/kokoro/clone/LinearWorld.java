package io.voicemill.runtime.voice.kokoro.clone;

import io.voicemill.runtime.text.SpokenText;
import io.voicemill.runtime.voice.VoiceReference;
import io.voicemill.runtime.voice.kokoro.StockStyle;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.script.Language;
import io.voicemill.schemas.speaker.VoiceProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Voices whose embedding is their timbre's first two values, made as long as 1. */
final class LinearWorld implements Hearing {

  static final double F0 = 100;

  final List<VoiceProfile> heard = new ArrayList<>();

  /** A map that undoes this world, by that factor. */
  static StyleMap map(float factor) {
    float[] weights = new float[StyleMap.TIMBRE * StyleMap.EMBEDDING];
    weights[0] = factor;
    weights[StyleMap.EMBEDDING + 1] = factor;
    return new StyleMap(weights, new float[StyleMap.TIMBRE]);
  }

  static StockStyle voice(String name, Language language, double x, double y) {
    float[] style = new float[StyleSpan.WIDTH];
    style[0] = (float) x;
    style[1] = (float) y;
    style[StyleMap.TIMBRE] = name.charAt(0);
    return new StockStyle(
        name, language, style, Optional.of(new VoiceReference(embedding(x, y), .95, .02, F0)));
  }

  static float[] embedding(double x, double y) {
    float[] embedding = new float[StyleMap.EMBEDDING];
    double length = Math.hypot(x, y);
    embedding[0] = (float) (x / length);
    embedding[1] = (float) (y / length);
    return embedding;
  }

  @Override
  public Heard hear(VoiceProfile profile, List<SpokenText> texts) {
    if (Math.abs(profile.style().get(0)) > 50) {
      throw new VoicemillException(
          Problem.of(ProblemCode.MODEL_FAILURE, "It cannot be spoken.", "So far out.", "None."));
    }
    heard.add(profile);
    float[] embedding = embedding(profile.style().get(0), profile.style().get(1));
    return new Heard(
        texts.stream().map(text -> embedding).toList(),
        OptionalDouble.of(F0 * Math.pow(2, profile.f0Semitones() / 12)));
  }
}
