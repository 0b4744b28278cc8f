package io.voicemill.runtime.voice.kokoro.clone;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.audio.Pitch;
import io.voicemill.runtime.audio.Waveform;
import io.voicemill.runtime.speaker.SpeakerEncoder;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.runtime.voice.SynthesisRequest;
import io.voicemill.runtime.voice.Voice;
import io.voicemill.runtime.voice.VoiceModel;
import io.voicemill.schemas.speaker.Speaker;
import io.voicemill.schemas.speaker.VoiceProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Renders the texts and embeds the takes. */
record RenderedHearing(VoiceModel model, SpeakerEncoder encoder) implements Hearing {

  private static final String NAME = "clone";
  private static final String LOCALE = "en-us";

  RenderedHearing {
    requireNonNull(model, "model is null");
    requireNonNull(encoder, "encoder is null");
  }

  @Override
  public Heard hear(VoiceProfile profile, List<SpokenText> texts) {
    Voice voice =
        model.voiceOf(
            new Speaker(NAME, LOCALE, profile, Optional.empty(), Optional.empty(), List.of()));
    List<float[]> embeddings = new ArrayList<>();
    List<Double> pitches = new ArrayList<>();
    for (SpokenText text : texts) {
      Waveform audio = model.synthesize(SynthesisRequest.neutral(text, voice)).audio();
      embeddings.add(encoder.embed(audio));
      Pitch.median(audio).ifPresent(pitches::add);
    }
    return new Heard(embeddings, median(pitches));
  }

  private static OptionalDouble median(List<Double> pitches) {
    double[] sorted = pitches.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2);
  }
}
