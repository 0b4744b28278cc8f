package io.voicemill.runtime.reference.human;

import io.voicemill.runtime.audio.PitchTrack;
import io.voicemill.runtime.audio.Waveform;
import io.voicemill.runtime.quality.WordErrors;
import io.voicemill.runtime.recognition.Recognizer;
import io.voicemill.runtime.speaker.Centre;
import io.voicemill.runtime.speaker.Cosine;
import io.voicemill.runtime.speaker.SpeakerEncoder;
import io.voicemill.runtime.speaker.spectral.SecondOrderMeasure;
import io.voicemill.runtime.speaker.spectral.SpectralPrint;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.runtime.voice.CloneSettings;
import io.voicemill.runtime.voice.SpeakerReference;
import io.voicemill.runtime.voice.SynthesisRequest;
import io.voicemill.runtime.voice.Voice;
import io.voicemill.runtime.voice.VoiceCloner;
import io.voicemill.runtime.voice.VoiceModel;
import io.voicemill.schemas.script.Language;
import io.voicemill.schemas.speaker.Speaker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A clone made of the first half of a person's recordings and judged by the second half, on texts
 * that nothing was fitted on.
 *
 * @param single mean cosine of single renders to the second half
 * @param centre cosine of the renders' centre to the second half
 * @param stock cosine of the centre of the nearest stock voice's renders of the same texts; the
 *     voice is chosen by the second half itself
 * @param stockSingle the same voice's single renders
 * @param stockMeasured cosine of that voice's measured centre, of eight other texts
 * @param rank 1 if no other person's second half is nearer to the clone's centre
 * @param distance of the second measure
 * @param stockDistance the same of the best stock voice
 * @param distanceRank 1 if no other person's second half is nearer by the second measure
 * @param lostWords of the clone: those that Whisper does not hear
 * @param stockLostWords of the stock voice
 */
record ClonedPerson(
    String name,
    double single,
    double centre,
    double stock,
    double stockSingle,
    double stockMeasured,
    long rank,
    double distance,
    double stockDistance,
    long distanceRank,
    int lostWords,
    int stockLostWords) {

  /** The models, and the texts that clones are judged by. */
  record Studio(
      VoiceModel model,
      SpeakerEncoder encoder,
      Recognizer recognizer,
      VoiceCloner cloner,
      SecondOrderMeasure measure,
      List<SpokenText> texts) {}

  static ClonedPerson of(Halves person, List<Halves> all, Studio studio, CloneSettings settings) {
    Voice clone =
        studio
            .model()
            .voiceOf(
                new Speaker(
                    person.name(),
                    "en-us",
                    studio.cloner().clone(reference(person), settings),
                    Optional.empty(),
                    Optional.empty(),
                    List.of()));
    Voice stock = bestStock(person, studio);
    List<Waveform> takes = speak(clone, studio);
    List<Waveform> stockTakes = speak(stock, studio);
    float[] centre = centre(takes, studio);
    SpectralPrint print = studio.measure().of(takes);
    double distance = studio.measure().distance(print, person.secondPrint());
    return new ClonedPerson(
        person.name(),
        single(takes, person, studio),
        Cosine.between(centre, person.secondVoice()),
        Cosine.between(centre(stockTakes, studio), person.secondVoice()),
        single(stockTakes, person, studio),
        Cosine.between(stock.reference().orElseThrow().embedding(), person.secondVoice()),
        1
            + all.stream()
                .filter(
                    each ->
                        Cosine.between(centre, each.secondVoice())
                            > Cosine.between(centre, person.secondVoice()))
                .count(),
        distance,
        studio.measure().distance(studio.measure().of(stockTakes), person.secondPrint()),
        1
            + all.stream()
                .filter(each -> studio.measure().distance(print, each.secondPrint()) < distance)
                .count(),
        lostWords(takes, studio),
        lostWords(stockTakes, studio));
  }

  String row() {
    return String.format(
        Locale.ROOT,
        "%s\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f\t%d\t%.3f\t%.3f\t%d\t%d\t%d",
        name,
        single,
        centre,
        stock,
        stockSingle,
        stockMeasured,
        rank,
        distance,
        stockDistance,
        distanceRank,
        lostWords,
        stockLostWords);
  }

  private static SpeakerReference reference(Halves person) {
    List<Double> f0 = new ArrayList<>();
    for (Waveform clip : person.person().firstHalf()) {
      PitchTrack.of(clip).median().ifPresent(f0::add);
    }
    OptionalDouble median =
        f0.isEmpty()
            ? OptionalDouble.empty()
            : OptionalDouble.of(
                Math.exp(f0.stream().mapToDouble(Math::log).average().orElseThrow()));
    return new SpeakerReference(
        person.name(),
        person.firstVoice(),
        median,
        person.name().startsWith("en") ? Optional.of(Language.EN) : Optional.empty(),
        List.of());
  }

  private static Voice bestStock(Halves person, Studio studio) {
    return studio.model().stockVoices().stream()
        .map(studio.model()::loadVoice)
        .filter(voice -> voice.reference().isPresent())
        .max(
            Comparator.comparingDouble(
                voice ->
                    Cosine.between(
                        voice.reference().orElseThrow().embedding(), person.secondVoice())))
        .orElseThrow();
  }

  private static List<Waveform> speak(Voice voice, Studio studio) {
    return studio.texts().stream()
        .map(text -> studio.model().synthesize(SynthesisRequest.neutral(text, voice)).audio())
        .toList();
  }

  private static float[] centre(List<Waveform> takes, Studio studio) {
    return Centre.of(takes.stream().map(studio.encoder()::embed).toList());
  }

  private static double single(List<Waveform> takes, Halves person, Studio studio) {
    return takes.stream()
        .mapToDouble(take -> Cosine.between(studio.encoder().embed(take), person.secondVoice()))
        .average()
        .orElseThrow();
  }

  private static int lostWords(List<Waveform> takes, Studio studio) {
    int lost = 0;
    for (int i = 0; i < takes.size(); i++) {
      lost +=
          WordErrors.between(
                  studio.texts().get(i),
                  studio.recognizer().transcribe(takes.get(i), Language.EN).text())
              .deletions();
    }
    return lost;
  }
}
