package io.voicemill.runtime.reference.human;

import io.voicemill.runtime.audio.Waveform;
import io.voicemill.runtime.speaker.Centre;
import io.voicemill.runtime.speaker.Cosine;
import io.voicemill.runtime.speaker.SpeakerEncoder;
import io.voicemill.runtime.speaker.spectral.SecondOrderMeasure;
import io.voicemill.runtime.speaker.spectral.SpectralPrint;
import java.util.List;

/**
 * What two measures say of either half of a person's recordings.
 *
 * @param firstVoice mean embedding of the clips of the first half, of unit length
 * @param secondVoice of the second half
 * @param firstPrint second-order statistics of the first half
 * @param secondPrint of the second half
 */
record Halves(
    HumanReference person,
    float[] firstVoice,
    float[] secondVoice,
    SpectralPrint firstPrint,
    SpectralPrint secondPrint) {

  static List<Halves> of(
      List<HumanReference> people, SpeakerEncoder encoder, SecondOrderMeasure measure) {
    return people.stream()
        .map(
            each ->
                new Halves(
                    each,
                    voice(each.firstHalf(), encoder),
                    voice(each.secondHalf(), encoder),
                    measure.of(each.firstHalf()),
                    measure.of(each.secondHalf())))
        .toList();
  }

  String name() {
    return person.name();
  }

  /** This person's first half against another's second. */
  double cosine(Halves other) {
    return Cosine.between(firstVoice, other.secondVoice);
  }

  /** This person's first half against another's second. */
  double distance(Halves other, SecondOrderMeasure measure) {
    return measure.distance(firstPrint, other.secondPrint);
  }

  /** 1 if nobody's first half is more like this second half than the person's own. */
  long cosineRank(List<Halves> all) {
    return 1 + all.stream().filter(each -> each.cosine(this) > cosine(this)).count();
  }

  /** 1 if nobody's first half is nearer to this second half than the person's own. */
  long distanceRank(List<Halves> all, SecondOrderMeasure measure) {
    double own = distance(this, measure);
    return 1 + all.stream().filter(each -> each.distance(this, measure) < own).count();
  }

  private static float[] voice(List<Waveform> clips, SpeakerEncoder encoder) {
    return Centre.of(clips.stream().map(encoder::embed).toList());
  }
}
