package io.voicemill.runtime.voice.kokoro;

import io.voicemill.schemas.speaker.Floats;
import io.voicemill.schemas.speaker.SpeakerAdapter;
import io.voicemill.schemas.speaker.VoiceProfile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes profiles of other profiles. */
public final class ProfileMixer {

  private final VoiceCatalogue catalogue;

  ProfileMixer(VoiceCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * A mixture: every row of its styles is the weighted mean of the parts' rows, as far as the parts
   * have a base.
   *
   * @param shares above 0; their sum is divided out
   */
  public VoiceProfile mix(Map<VoiceProfile, Double> shares) {
    double all = shares.values().stream().mapToDouble(Double::doubleValue).sum();
    Map<VoiceProfile, Double> parts = new LinkedHashMap<>();
    shares.forEach((profile, share) -> parts.put(profile, share / all));
    boolean pure = parts.keySet().stream().allMatch(profile -> profile.style().isEmpty());
    Map<String, Double> base = new TreeMap<>();
    Map<String, Double> prosodyBase = new TreeMap<>();
    float[] style = new float[VoiceProfile.WIDTH];
    double semitones = 0;
    for (Map.Entry<VoiceProfile, Double> part : parts.entrySet()) {
      VoiceProfile profile = part.getKey();
      add(base, profile.base(), part.getValue());
      add(prosodyBase, prosodyBase(profile), part.getValue());
      float[] own = style(profile);
      for (int i = 0; i < style.length; i++) {
        style[i] += (float) (part.getValue() * own[i]);
      }
      semitones += part.getValue() * profile.f0Semitones();
    }
    VoiceProfile mixture =
        new VoiceProfile(
            base,
            prosodyBase.equals(base) ? Map.of() : prosodyBase,
            Floats.list(style),
            semitones,
            adapter(parts));
    return pure
        ? new VoiceProfile(base, mixture.prosodyBase(), List.of(), semitones, mixture.adapter())
        : mixture;
  }

  /**
   * The timbre of one voice with the prosody of another.
   *
   * @param f0Semitones from the median F0 of the prosody's voice to that of the timbre's
   */
  public VoiceProfile withProsody(VoiceProfile timbre, VoiceProfile prosody, double f0Semitones) {
    boolean pure = timbre.style().isEmpty() && prosody.style().isEmpty();
    float[] style = style(timbre);
    System.arraycopy(style(prosody), KokoroVoice.HALF, style, KokoroVoice.HALF, KokoroVoice.HALF);
    return new VoiceProfile(
        timbre.base(),
        prosodyBase(prosody),
        pure ? List.of() : Floats.list(style),
        prosody.f0Semitones() + f0Semitones,
        prosody.adapter());
  }

  /** The style of a profile at the reference row. */
  public float[] style(VoiceProfile profile) {
    return KokoroVoice.row(ProfiledVoice.styles(profile, catalogue), ProfiledVoice.REFERENCE_ROW);
  }

  private static Map<String, Double> prosodyBase(VoiceProfile profile) {
    return profile.prosodyBase().isEmpty() ? profile.base() : profile.prosodyBase();
  }

  private static void add(Map<String, Double> sum, Map<String, Double> shares, double weight) {
    double all = shares.values().stream().mapToDouble(Double::doubleValue).sum();
    shares.forEach((name, share) -> sum.merge(name, weight * share / all, Double::sum));
  }

  private static SpeakerAdapter adapter(Map<VoiceProfile, Double> parts) {
    double range = 0;
    double level = 0;
    Map<String, Double> durations = new TreeMap<>();
    for (Map.Entry<VoiceProfile, Double> part : parts.entrySet()) {
      SpeakerAdapter adapter = part.getKey().adapter();
      range += part.getValue() * Math.log(adapter.f0Range());
      level += part.getValue() * Math.log(adapter.levelRange());
      adapter
          .durations()
          .forEach(
              (kind, factor) ->
                  durations.merge(kind, part.getValue() * Math.log(factor), Double::sum));
    }
    durations.replaceAll((kind, log) -> Math.exp(log));
    return new SpeakerAdapter(Math.exp(range), Math.exp(level), durations);
  }
}
