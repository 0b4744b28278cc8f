package io.voicemill.schemas.speaker;

import static java.util.Objects.requireNonNull;

import io.voicemill.schemas.hash.Sha256;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a voice is made of: everything about a speaker that decides the sound.
 *
 * @param base shares of the model's own voices that the timbre departs from; empty for none
 * @param prosodyBase the same for the prosody; empty for that of the timbre
 * @param style of {@link #WIDTH} values, timbre then prosody; empty for a pure mixture of the bases
 * @param f0Semitones added to F0 throughout
 * @param adapter what few-shot enrolment learnt
 */
public record VoiceProfile(
    Map<String, Double> base,
    Map<String, Double> prosodyBase,
    List<Float> style,
    double f0Semitones,
    SpeakerAdapter adapter)
    implements Serializable {

  /** Values of a style. */
  public static final int WIDTH = 256;

  /** Values further from zero than this are no style. */
  public static final double LARGEST_STYLE = 100;

  /** F0 is moved by no more than this, up or down. */
  public static final double MOST_SEMITONES = 36;

  public VoiceProfile {
    base = new TreeMap<>(base);
    prosodyBase = new TreeMap<>(prosodyBase);
    style = List.copyOf(style);
    requireNonNull(adapter, "adapter is null");
    if (base.isEmpty() && style.isEmpty()) {
      throw new IllegalArgumentException("neither a base nor a style");
    }
    if (!style.isEmpty() && style.size() != WIDTH) {
      throw new IllegalArgumentException("not a style of 256 values: " + style.size());
    }
    if (!(Math.abs(f0Semitones) <= MOST_SEMITONES)) {
      throw new IllegalArgumentException("f0Semitones is out of range: " + f0Semitones);
    }
  }

  /** One of the model's own voices. */
  public static VoiceProfile ofStock(String name) {
    return ofMixture(Map.of(name, 1.0));
  }

  /** A mixture of the model's own voices. */
  public static VoiceProfile ofMixture(Map<String, Double> shares) {
    return new VoiceProfile(shares, Map.of(), List.of(), 0, SpeakerAdapter.NONE);
  }

  /** The same with another style. */
  public VoiceProfile withStyle(float[] other) {
    return new VoiceProfile(base, prosodyBase, Floats.list(other), f0Semitones, adapter);
  }

  /** The same with F0 moved by another interval. */
  public VoiceProfile withF0Semitones(double other) {
    return new VoiceProfile(base, prosodyBase, style, other, adapter);
  }

  /** The same with what few-shot enrolment learnt. */
  public VoiceProfile withAdapter(SpeakerAdapter other) {
    return new VoiceProfile(base, prosodyBase, style, f0Semitones, other);
  }

  /** The hash of everything that decides the sound. */
  public String sha256() {
    return Sha256.ofText(
        String.join(
            "\n",
            "base " + base,
            "prosody " + prosodyBase,
            "style " + style.stream().map(Objects::toString).collect(Collectors.joining(" ")),
            "f0 " + f0Semitones,
            "adapter %s %s %s"
                .formatted(adapter.f0Range(), adapter.levelRange(), adapter.durations())));
  }
}
