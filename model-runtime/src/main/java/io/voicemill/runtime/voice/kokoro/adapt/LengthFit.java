package io.voicemill.runtime.voice.kokoro.adapt;

import io.voicemill.schemas.speaker.SpeakerAdapter;
import io.voicemill.schemas.speaker.VoiceProfile;
import java.util.Map;

/**
 * Fits the lengths of sounds: first by kind, from the alignment; then all of them by one factor,
 * since an alignment blurs what is between two sounds and so finds too little.
 *
 * @param profile without its manner
 */
record LengthFit(Rehearsal rehearsal, VoiceProfile profile) {
  private static final int ROUNDS = 3;
  private static final double LEAST_GAIN = .004;

  /** The manner with lengths by kind, or the same if those do not hold. */
  Manner byKind(Manner start) {
    Manner best = start;
    for (int round = 0; round < ROUNDS; round++) {
      SpeakerAdapter next =
          lengths(
              DurationBias.and(
                  best.adapter().durations(), DurationBias.of(best.fitted().sounds())));
      Rehearsed there = rehearsal.heldOut(profile.withAdapter(next));
      if (DurationBias.error(there.sounds())
          > DurationBias.error(best.heldOut().sounds()) - LEAST_GAIN) {
        break;
      }
      best = new Manner(next, rehearsal.fitted(profile.withAdapter(next)), there);
    }
    return best;
  }

  /** The manner at the recordings' pace, or the same if that does not hold. */
  Manner atPace(Manner start) {
    double factor = HeldOut.factor(start.fitted().pace(), start.heldOut().pace());
    if (factor == 1) {
      return start;
    }
    Map<String, Double> all = DurationBias.all(start.fitted().sounds(), factor);
    SpeakerAdapter next = lengths(DurationBias.and(start.adapter().durations(), all));
    VoiceProfile paced = profile.withAdapter(next);
    return new Manner(next, rehearsal.fitted(paced), rehearsal.heldOut(paced));
  }

  private static SpeakerAdapter lengths(Map<String, Double> durations) {
    return new SpeakerAdapter(1, 1, durations);
  }
}
