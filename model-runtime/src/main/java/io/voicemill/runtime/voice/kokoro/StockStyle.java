package io.voicemill.runtime.voice.kokoro;

import io.voicemill.runtime.voice.VoiceReference;
import io.voicemill.schemas.script.Language;
import java.util.List;
import java.util.Optional;

/**
 * A stock voice as a point among voices.
 *
 * @param language the voice was recorded in
 * @param style of [256] for a line of 100 tokens, timbre then prosody
 * @param reference how the voice measures; empty if nobody measured it
 */
public record StockStyle(
    String name, Language language, float[] style, Optional<VoiceReference> reference) {

  /** Those of all stock voices, by name. */
  public static List<StockStyle> of(KokoroVoices voices) {
    return voices.stockVoices().stream()
        .sorted()
        .map(name -> (KokoroVoice) voices.loadVoice(name))
        .map(StockStyle::of)
        .toList();
  }

  private static StockStyle of(KokoroVoice voice) {
    float[] style = KokoroVoice.row(voice.styles(), ProfiledVoice.REFERENCE_ROW);
    return new StockStyle(voice.speakerId(), voice.language(), style, voice.reference());
  }
}
