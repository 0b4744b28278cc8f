package io.voicemill.runtime.voice.kokoro.clone;

import io.voicemill.runtime.audio.Semitones;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.runtime.voice.SpeakerReference;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.speaker.VoiceProfile;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Moves a profile towards a speaker: hear it, map what is missing to a change of timbre, and keep
 * the best. A step that did not help, or that the model cannot speak, is taken again at half its
 * length.
 */
record DeltaSteps(StyleMap map, Hearing hearing, List<SpokenText> texts) {

  /** The profile after some steps, never further from the speaker than it was. */
  Try walk(VoiceProfile start, SpeakerReference speaker, int steps) {
    Try best = hear(start, speaker);
    double length = 1;
    for (int step = 0; step < steps; step++) {
      VoiceProfile next = tuned(towards(best, speaker.embedding(), length), best.heard(), speaker);
      Optional<Try> there = tried(next, speaker);
      if (there.isPresent() && there.get().similarity() > best.similarity()) {
        best = there.get();
      } else {
        length /= 2;
      }
    }
    return best;
  }

  /** Empty where the model cannot speak with that style. */
  private Optional<Try> tried(VoiceProfile profile, SpeakerReference speaker) {
    try {
      return Optional.of(hear(profile, speaker));
    } catch (VoicemillException e) {
      if (e.problem().code() == ProblemCode.MODEL_FAILURE) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private Try hear(VoiceProfile profile, SpeakerReference speaker) {
    Heard heard = hearing.hear(profile, texts);
    return new Try(profile, heard, heard.similarity(speaker.embedding()));
  }

  /** The profile with its F0 moved to the speaker's. */
  static VoiceProfile tuned(VoiceProfile profile, Heard heard, SpeakerReference speaker) {
    OptionalDouble wanted = speaker.medianF0();
    OptionalDouble found = heard.medianF0();
    if (wanted.isEmpty() || found.isEmpty()) {
      return profile;
    }
    return profile.withF0Semitones(
        bounded(
            profile.f0Semitones() + Semitones.between(found.getAsDouble(), wanted.getAsDouble())));
  }

  static double bounded(double semitones) {
    return Math.max(-VoiceProfile.MOST_SEMITONES, Math.min(VoiceProfile.MOST_SEMITONES, semitones));
  }

  private VoiceProfile towards(Try from, float[] speaker, double length) {
    float[] centre = from.heard().centre();
    float[] missing = new float[speaker.length];
    for (int i = 0; i < missing.length; i++) {
      missing[i] = (float) (length * (speaker[i] - centre[i]));
    }
    return from.profile().withStyle(Styles.moved(from.profile().style(), map.change(missing)));
  }
}
