package io.voicemill.runtime.measure;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.audio.Pitch;
import io.voicemill.runtime.audio.Waveform;
import io.voicemill.runtime.quality.WordErrors;
import io.voicemill.runtime.recognition.Recognizer;
import io.voicemill.runtime.speaker.SpeakerEncoder;
import io.voicemill.runtime.text.SpokenPart;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.runtime.text.TextFrontEnd;
import io.voicemill.runtime.voice.SynthesisRequest;
import io.voicemill.runtime.voice.Voice;
import io.voicemill.runtime.voice.VoiceModel;
import io.voicemill.runtime.voice.VoiceReference;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures a stock voice on sentences of its own language: how well a recogniser understands it,
 * and how far its takes lie from their own centre. The voice check of a take is calibrated by it.
 *
 * @param frontEnd for the variety of English that the voice speaks
 */
public record VoiceMeasurement(
    VoiceModel model, TextFrontEnd frontEnd, Recognizer recognizer, SpeakerEncoder encoder) {

  public VoiceMeasurement {
    requireNonNull(model, "model is null");
    requireNonNull(frontEnd, "frontEnd is null");
    requireNonNull(recognizer, "recognizer is null");
    requireNonNull(encoder, "encoder is null");
  }

  /** Renders every text of the voice's language and measures the takes. */
  public MeasuredVoice measure(Voice voice) {
    List<float[]> embeddings = new ArrayList<>();
    List<Double> pitches = new ArrayList<>();
    double errors = 0;
    double seconds = 0;
    int phonemes = 0;
    List<MeasuringText> texts = MeasuringText.of(voice.language());
    for (MeasuringText text : texts) {
      SpokenText spoken = text.spoken(frontEnd);
      Waveform audio = model.synthesize(SynthesisRequest.neutral(spoken, voice)).audio();
      errors +=
          WordErrors.between(
                  spoken.spoken(),
                  recognizer.transcribe(audio, voice.language()).text(),
                  voice.language())
              .rate();
      embeddings.add(encoder.embed(audio));
      Pitch.median(audio).ifPresent(pitches::add);
      seconds += audio.seconds();
      phonemes += phonemes(spoken);
    }
    return measured(embeddings, pitches, errors / texts.size(), seconds / phonemes);
  }

  private static MeasuredVoice measured(
      List<float[]> embeddings, List<Double> pitches, double errorRate, double secondsPerPhoneme) {
    VoiceReference own = SelfSimilarity.of(embeddings, pitches);
    return new MeasuredVoice(
        MeasuredVoice.grade(errorRate, own.meanSimilarity()),
        errorRate,
        own.embedding(),
        own.meanSimilarity(),
        own.similarityDeviation(),
        own.medianF0(),
        secondsPerPhoneme,
        embeddings.size());
  }

  private static int phonemes(SpokenText spoken) {
    return spoken.parts().stream()
        .filter(SpokenPart.Word.class::isInstance)
        .mapToInt(part -> ((SpokenPart.Word) part).phonemes().length())
        .sum();
  }
}
