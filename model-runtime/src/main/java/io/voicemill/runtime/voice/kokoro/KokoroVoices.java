package io.voicemill.runtime.voice.kokoro;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.runtime.voice.StockVoices;
import io.voicemill.runtime.voice.Voice;
import io.voicemill.schemas.speaker.Speaker;
import java.nio.file.Path;
import java.util.List;

/** The voices of a bundle of the kind {@code kokoro}, without its graphs. */
public final class KokoroVoices implements StockVoices {

  private final VoiceCatalogue catalogue;

  private KokoroVoices(VoiceCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * Opens the voices.
   *
   * @param bundle its folder
   * @throws io.voicemill.schemas.problem.VoicemillException BUNDLE for a missing or damaged file
   */
  public static KokoroVoices open(Path bundle) {
    return new KokoroVoices(new VoiceCatalogue(bundle, new ObjectMapper()));
  }

  @Override
  public List<String> stockVoices() {
    return catalogue.names();
  }

  @Override
  public Voice loadVoice(String stockVoice) {
    return catalogue.load(requireNonNull(stockVoice, "stockVoice is null"));
  }

  @Override
  public Voice voiceOf(Speaker speaker) {
    return ProfiledVoice.of(requireNonNull(speaker, "speaker is null"), catalogue);
  }

  /** Makes profiles of the bundle's voices and of other profiles. */
  public ProfileMixer mixer() {
    return new ProfileMixer(catalogue);
  }

  @Override
  public double predictSeconds(SpokenText text) {
    return DurationPredictor.seconds(text.parts());
  }
}
