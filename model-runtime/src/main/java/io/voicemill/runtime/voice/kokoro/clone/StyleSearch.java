package io.voicemill.runtime.voice.kokoro.clone;

import io.voicemill.runtime.text.SpokenText;
import io.voicemill.runtime.voice.CloneSettings;
import io.voicemill.runtime.voice.SpeakerReference;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.speaker.Floats;
import io.voicemill.schemas.speaker.VoiceProfile;
import java.util.List;

/**
 * Looks for a closer timbre among those that the stock voices span. Each generation speaks another
 * of the fitted texts; what comes out is kept only if it is closer on texts that the search never
 * heard.
 *
 * @param texts the fitted ones first
 * @param fitted how many are fitted
 */
record StyleSearch(StyleSpan span, Hearing hearing, List<SpokenText> texts, int fitted) {

  private static final double STEP = .25;
  private static final double UNSPEAKABLE = -1;

  StyleSearch {
    texts = List.copyOf(texts);
    if (fitted < 1 || fitted >= texts.size()) {
      throw new IllegalArgumentException("no text is left to judge the search by: " + fitted);
    }
  }

  VoiceProfile refine(VoiceProfile start, SpeakerReference speaker, CloneSettings settings) {
    double[] move =
        new EvolutionSearch(settings.seed())
            .search(
                span.size(),
                settings.refinements(),
                STEP,
                (point, generation) ->
                    similarity(moved(start, point), speaker, generation % fitted));
    VoiceProfile found = moved(start, move);
    return unheard(found, speaker) > unheard(start, speaker) ? found : start;
  }

  private VoiceProfile moved(VoiceProfile start, double[] move) {
    return start.withStyle(span.moved(Floats.array(start.style()), move));
  }

  private double similarity(VoiceProfile profile, SpeakerReference speaker, int text) {
    try {
      return hearing.hear(profile, List.of(texts.get(text))).similarity(speaker.embedding());
    } catch (VoicemillException e) {
      if (e.problem().code() == ProblemCode.MODEL_FAILURE) {
        return UNSPEAKABLE;
      }
      throw e;
    }
  }

  private double unheard(VoiceProfile profile, SpeakerReference speaker) {
    return hearing
        .hear(profile, texts.subList(fitted, texts.size()))
        .similarity(speaker.embedding());
  }
}
