package io.voicemill.runtime.measure;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.audio.Pitch;
import io.voicemill.runtime.audio.Waveform;
import io.voicemill.runtime.speaker.SpeakerEncoder;
import io.voicemill.runtime.text.TextFrontEnd;
import io.voicemill.runtime.voice.SynthesisRequest;
import io.voicemill.runtime.voice.Voice;
import io.voicemill.runtime.voice.VoiceModel;
import io.voicemill.runtime.voice.VoiceReference;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures a voice against itself, without listening to its words.
 *
 * @param frontEnd for the variety of English that the voice speaks
 */
public record VoiceCalibration(VoiceModel model, TextFrontEnd frontEnd, SpeakerEncoder encoder) {

  /** Texts that are there for each language. */
  public static final int MOST_TEXTS = 8;

  public VoiceCalibration {
    requireNonNull(model, "model is null");
    requireNonNull(frontEnd, "frontEnd is null");
    requireNonNull(encoder, "encoder is null");
  }

  /**
   * Renders texts of the voice's own language.
   *
   * @param texts how many, 2 to {@link #MOST_TEXTS}
   */
  public VoiceReference measure(Voice voice, int texts) {
    Takes takes = takes(voice, texts);
    return SelfSimilarity.of(takes.embeddings(), takes.pitches());
  }

  /**
   * The same against the person whose voice it shall be.
   *
   * @param speaker the person's embedding, of unit length
   */
  public VoiceReference measure(Voice voice, int texts, float[] speaker) {
    Takes takes = takes(voice, texts);
    return SelfSimilarity.against(speaker, takes.embeddings(), takes.pitches());
  }

  private record Takes(List<float[]> embeddings, List<Double> pitches) {}

  private Takes takes(Voice voice, int texts) {
    List<float[]> embeddings = new ArrayList<>();
    List<Double> pitches = new ArrayList<>();
    for (MeasuringText text : MeasuringText.of(voice.language()).subList(0, texts)) {
      Waveform audio =
          model.synthesize(SynthesisRequest.neutral(text.spoken(frontEnd), voice)).audio();
      embeddings.add(encoder.embed(audio));
      Pitch.median(audio).ifPresent(pitches::add);
    }
    return new Takes(embeddings, pitches);
  }
}
