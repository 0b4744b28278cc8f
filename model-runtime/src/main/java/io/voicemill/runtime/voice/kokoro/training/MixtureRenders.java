package io.voicemill.runtime.voice.kokoro.training;

import io.voicemill.runtime.audio.Waveform;
import io.voicemill.runtime.speaker.SpeakerEncoder;
import io.voicemill.runtime.voice.StockVoices;
import io.voicemill.runtime.voice.SynthesisRequest;
import io.voicemill.runtime.voice.Voice;
import io.voicemill.runtime.voice.VoiceModel;
import io.voicemill.schemas.speaker.Speaker;
import io.voicemill.schemas.speaker.VoiceProfile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Speaks mixtures and embeds what is heard.
 *
 * @param voices all stock voices, also those that the bundle does not bring
 */
record MixtureRenders(
    StyleSpace space,
    StockVoices voices,
    VoiceModel model,
    SpeakerEncoder encoder,
    TrainingTexts texts,
    long seed) {

  private static final int TAKES = 2;

  private record Place(int mixture, int take) {}

  /**
   * Adds the pairs that the file lacks: first one take of each mixture, then the other.
   *
   * @param takes 1 or 2 of each mixture
   * @param made told how many of those pairs there are after each
   */
  void render(int mixtures, int takes, PairFile file, IntConsumer made) {
    Set<Place> there =
        file.read().stream()
            .map(pair -> new Place(pair.mixture(), pair.take()))
            .collect(Collectors.toSet());
    List<Place> wanted =
        IntStream.range(0, mixtures * Math.min(takes, TAKES))
            .mapToObj(i -> new Place(i % mixtures, i / mixtures))
            .toList();
    List<Place> missing = wanted.stream().filter(place -> !there.contains(place)).toList();
    AtomicInteger count = new AtomicInteger(wanted.size() - missing.size());
    missing.parallelStream()
        .forEach(
            place -> {
              file.append(render(place));
              made.accept(count.incrementAndGet());
            });
  }

  private Pair render(Place place) {
    Mixture mixture =
        Mixture.draw(space, texts.spoken().size(), texts.english(), seed, place.mixture());
    int text = mixture.texts().get(place.take());
    VoiceProfile profile =
        VoiceProfile.ofMixture(mixture.weights())
            .withStyle(mixture.style())
            .withF0Semitones(mixture.semitones());
    Voice voice =
        voices.voiceOf(
            new Speaker(
                "mixture " + place.mixture(),
                "en-us",
                profile,
                Optional.empty(),
                Optional.empty(),
                List.of()));
    Waveform audio =
        model.synthesize(SynthesisRequest.neutral(texts.spoken().get(text), voice)).audio();
    return new Pair(
        place.mixture(),
        place.take(),
        text,
        (float) mixture.semitones(),
        mixture.style(),
        encoder.embed(audio));
  }
}
