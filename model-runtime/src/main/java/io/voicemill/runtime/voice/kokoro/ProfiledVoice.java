package io.voicemill.runtime.voice.kokoro;

import io.voicemill.runtime.voice.VoiceReference;
import io.voicemill.schemas.speaker.Floats;
import io.voicemill.schemas.speaker.Speaker;
import io.voicemill.schemas.speaker.SpeakerMeasure;
import io.voicemill.schemas.speaker.VoiceProfile;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The voice of a speaker's profile.
 *
 * <p>Its style for n tokens is that of its base for n tokens, moved by as much as the speaker's
 * style lies from its base at {@link #REFERENCE_ROW}: {@code row(n) = base(n) + (style −
 * base(REFERENCE_ROW))}. So a mixture of stock voices is exact, and a style keeps how voices change
 * with the length of a clause. Without a base the style holds for all lengths.
 */
final class ProfiledVoice {

  /** The row of a table of styles that a profile's style belongs to: that of 100 tokens. */
  static final int REFERENCE_ROW = 99;

  private ProfiledVoice() {}

  static KokoroVoice of(Speaker speaker, VoiceCatalogue catalogue) {
    return new KokoroVoice(
        speaker.speakerId(),
        VoiceCatalogue.language(speaker.locale()),
        speaker.locale(),
        speaker.contentHash(),
        speaker.measure().map(ProfiledVoice::reference),
        styles(speaker.profile(), catalogue),
        VoiceManner.of(speaker.profile().f0Semitones(), speaker.profile().adapter()));
  }

  private static VoiceReference reference(SpeakerMeasure measure) {
    return new VoiceReference(
        Floats.array(measure.embedding()),
        measure.meanSimilarity(),
        measure.similarityDeviation(),
        measure.medianF0());
  }

  /** The style of every row. */
  static float[] styles(VoiceProfile profile, VoiceCatalogue catalogue) {
    Optional<float[]> timbre = mixture(profile.base(), catalogue);
    Optional<float[]> prosody =
        profile.prosodyBase().isEmpty() ? timbre : mixture(profile.prosodyBase(), catalogue);
    float[] styles = new float[KokoroVoice.ROWS * KokoroVoice.WIDTH];
    lay(timbre, profile.style(), styles, 0, KokoroVoice.HALF);
    lay(prosody, profile.style(), styles, KokoroVoice.HALF, KokoroVoice.WIDTH);
    return styles;
  }

  private static void lay(
      Optional<float[]> base, List<Float> style, float[] styles, int from, int to) {
    for (int column = from; column < to; column++) {
      float moved = style.isEmpty() ? 0 : style.get(column);
      if (base.isPresent() && !style.isEmpty()) {
        moved -= base.get()[REFERENCE_ROW * KokoroVoice.WIDTH + column];
      }
      for (int row = 0; row < KokoroVoice.ROWS; row++) {
        int at = row * KokoroVoice.WIDTH + column;
        styles[at] = moved + (base.isPresent() ? base.get()[at] : 0);
      }
    }
  }

  private static Optional<float[]> mixture(Map<String, Double> shares, VoiceCatalogue catalogue) {
    if (shares.isEmpty()) {
      return Optional.empty();
    }
    double all = shares.values().stream().mapToDouble(Double::doubleValue).sum();
    float[] mixture = new float[KokoroVoice.ROWS * KokoroVoice.WIDTH];
    shares.forEach(
        (name, share) -> {
          float[] stock = catalogue.load(name).styles();
          for (int i = 0; i < mixture.length; i++) {
            mixture[i] += (float) (share / all * stock[i]);
          }
        });
    return Optional.of(mixture);
  }
}
