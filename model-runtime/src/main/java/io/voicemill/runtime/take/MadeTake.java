package io.voicemill.runtime.take;

import static java.util.Objects.requireNonNull;

import io.voicemill.schemas.script.Language;
import io.voicemill.schemas.take.Correction;
import io.voicemill.schemas.take.EmotionCheck;
import io.voicemill.schemas.take.Heard;
import io.voicemill.schemas.take.QaStatus;
import io.voicemill.schemas.take.SignalLevels;
import io.voicemill.schemas.take.TimedWord;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The best take of a line, encoded, with its measures.
 *
 * @param encoded the bytes of the audio file
 * @param format of the file, also its extension
 * @param sampleRate in hertz
 * @param samples a channel
 * @param emotionCheck whether it sounds as its emotion asks; empty for the voice's own manner
 * @param bundle identifier and content hash of the voice model
 * @param device what was really used
 */
public record MadeTake(
    Preparation preparation,
    byte[] encoded,
    String format,
    int sampleRate,
    long samples,
    OptionalDouble targetSeconds,
    List<TimedWord> words,
    Heard heard,
    SignalLevels signal,
    int attempts,
    List<Correction> corrections,
    QaStatus status,
    List<String> reasons,
    Optional<EmotionCheck> emotionCheck,
    double synthesisSeconds,
    double recognitionSeconds,
    String bundle,
    String device) {

  public MadeTake {
    requireNonNull(preparation, "preparation is null");
    requireNonNull(encoded, "encoded is null");
    requireNonNull(format, "format is null");
    requireNonNull(targetSeconds, "targetSeconds is null");
    words = List.copyOf(words);
    requireNonNull(heard, "heard is null");
    requireNonNull(signal, "signal is null");
    corrections = List.copyOf(corrections);
    requireNonNull(status, "status is null");
    reasons = List.copyOf(reasons);
    requireNonNull(emotionCheck, "emotionCheck is null");
    requireNonNull(bundle, "bundle is null");
    requireNonNull(device, "device is null");
  }

  public Language language() {
    return preparation.language();
  }
}
