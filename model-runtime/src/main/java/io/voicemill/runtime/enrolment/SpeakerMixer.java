package io.voicemill.runtime.enrolment;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.audio.Semitones;
import io.voicemill.runtime.measure.VoiceCalibration;
import io.voicemill.runtime.models.Bundle;
import io.voicemill.runtime.take.MakerSettings;
import io.voicemill.runtime.take.SpeechModels;
import io.voicemill.runtime.take.SpokenLanguages;
import io.voicemill.runtime.voice.SpeakerVoices;
import io.voicemill.runtime.voice.Voice;
import io.voicemill.runtime.voice.VoiceReference;
import io.voicemill.runtime.voice.kokoro.KokoroVoices;
import io.voicemill.runtime.voice.kokoro.ProfileMixer;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.speaker.Consent;
import io.voicemill.schemas.speaker.Speaker;
import io.voicemill.schemas.speaker.VoiceProfile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes speakers of enrolled speakers and stock voices. What is mixed of people needs the consent
 * of all of them, and carries it.
 */
public final class SpeakerMixer implements AutoCloseable {

  private final SpeechModels models;
  private final SpokenLanguages languages;
  private final SpeakerVoices voices;
  private final ProfileMixer mixer;

  private SpeakerMixer(
      SpeechModels models, SpokenLanguages languages, SpeakerVoices voices, ProfileMixer mixer) {
    this.models = models;
    this.languages = languages;
    this.voices = voices;
    this.mixer = mixer;
  }

  /**
   * Opens the bundles.
   *
   * @throws VoicemillException BUNDLE, DEVICE
   */
  public static SpeakerMixer open(MakerSettings settings) {
    requireNonNull(settings, "settings is null");
    Bundle bundle = settings.store().open(settings.voiceBundle());
    SpeechModels models = SpeechModels.open(settings.unheard());
    try {
      return new SpeakerMixer(
          models,
          SpokenLanguages.open(bundle),
          new SpeakerVoices(models.voice(), settings.speakers()),
          KokoroVoices.open(bundle.folder()).mixer());
    } catch (RuntimeException e) {
      models.close();
      throw e;
    }
  }

  /** The bundle that speaks, with its content hash. */
  public String bundle() {
    return models.bundle();
  }

  /**
   * A speaker of the shares of others, measured against itself.
   *
   * @param shares above 0, by the names of speakers and stock voices
   * @param prosody whose rhythm and melody it has, moved to the median F0 of the mixture; empty for
   *     the mixture's own
   * @throws VoicemillException UNKNOWN_SPEAKER, MISSING_CONSENT
   */
  public Speaker mix(String speakerId, Map<String, Double> shares, Optional<String> prosody) {
    Map<VoiceProfile, Double> profiles = new LinkedHashMap<>();
    List<Speaker> people = new ArrayList<>();
    shares.forEach((name, share) -> profiles.merge(profile(name, people), share, Double::sum));
    String largest =
        shares.entrySet().stream()
            .max(Comparator.comparingDouble(Map.Entry::getValue))
            .orElseThrow()
            .getKey();
    Speaker mixture =
        speaker(speakerId, voices.load(largest).locale(), mixer.mix(profiles), people);
    if (prosody.isPresent()) {
      VoiceProfile other = profile(prosody.get(), people);
      double own = f0(shares.size() == 1 ? voices.load(largest) : voice(measured(mixture)));
      double semitones = Semitones.between(f0(voices.load(prosody.get())), own);
      mixture =
          speaker(
              speakerId,
              mixture.locale(),
              mixer.withProsody(mixture.profile(), other, semitones),
              people);
    }
    return measured(mixture);
  }

  private static Speaker speaker(
      String id, String locale, VoiceProfile profile, List<Speaker> people) {
    return new Speaker(
        id,
        locale,
        profile,
        Optional.empty(),
        consent(people),
        people.stream().flatMap(person -> person.references().stream()).distinct().toList());
  }

  /** The consent of all; empty if one of them gave none. */
  private static Optional<Consent> consent(List<Speaker> people) {
    List<Consent> consents =
        people.stream().flatMap(person -> person.consent().stream()).distinct().toList();
    boolean all = people.stream().allMatch(person -> person.consent().isPresent());
    return consents.isEmpty() || !all
        ? Optional.empty()
        : Optional.of(
            new Consent(
                joined(consents.stream().map(Consent::who).toList()),
                joined(consents.stream().map(Consent::when).toList()),
                joined(consents.stream().map(Consent::whatFor).toList())));
  }

  private static String joined(List<String> texts) {
    Set<String> different = new LinkedHashSet<>(texts);
    return different.stream().collect(Collectors.joining(" and "));
  }

  private VoiceProfile profile(String name, List<Speaker> people) {
    Optional<Speaker> enrolled = voices.roster().find(name);
    if (enrolled.isEmpty()) {
      return VoiceProfile.ofStock(voices.load(name).speakerId());
    }
    if (enrolled.get().needsConsent()) {
      people.add(enrolled.get());
    }
    return enrolled.get().profile();
  }

  private Voice voice(Speaker speaker) {
    return models.voice().voiceOf(speaker);
  }

  private Speaker measured(Speaker speaker) {
    Voice voice = voice(speaker);
    return speaker.withMeasure(
        SpeakerMeasures.of(
            new VoiceCalibration(models.voice(), languages.frontEnd(voice), models.encoder())
                .measure(voice, VoiceCalibration.MOST_TEXTS)));
  }

  private static double f0(Voice voice) {
    return voice
        .reference()
        .map(VoiceReference::medianF0)
        .filter(hertz -> hertz > 0)
        .orElseThrow(
            () ->
                new VoicemillException(
                    Problem.in(
                        "median_f0",
                        ProblemCode.MISSING_VALUE,
                        "The F0 of the voice \"%s\" is not known.".formatted(voice.speakerId()),
                        "One voice's prosody is moved to the other's F0.",
                        "Enrol the speaker, or fill in median_f0 and the other measures.")));
  }

  @Override
  public void close() {
    languages.close();
    models.close();
  }
}
