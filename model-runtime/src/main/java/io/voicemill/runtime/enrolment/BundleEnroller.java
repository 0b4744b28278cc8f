package io.voicemill.runtime.enrolment;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.audio.decode.DecodeLimits;
import io.voicemill.runtime.measure.VoiceCalibration;
import io.voicemill.runtime.models.Bundle;
import io.voicemill.runtime.models.BundleStore;
import io.voicemill.runtime.reference.coverage.CoverageExaminer;
import io.voicemill.runtime.reference.signal.ReferenceBars;
import io.voicemill.runtime.take.SpeechModels;
import io.voicemill.runtime.take.SpokenLanguages;
import io.voicemill.runtime.text.TextFrontEnd;
import io.voicemill.runtime.text.english.Accent;
import io.voicemill.runtime.voice.CloneSettings;
import io.voicemill.runtime.voice.SpeakerReference;
import io.voicemill.runtime.voice.VoiceCloner;
import io.voicemill.runtime.voice.VoiceReference;
import io.voicemill.runtime.voice.kokoro.KokoroVoices;
import io.voicemill.runtime.voice.kokoro.StockStyle;
import io.voicemill.runtime.voice.kokoro.adapt.FewShot;
import io.voicemill.runtime.voice.kokoro.clone.KokoroCloner;
import io.voicemill.schemas.speaker.Consent;
import io.voicemill.schemas.speaker.Figure;
import io.voicemill.schemas.speaker.Finding;
import io.voicemill.schemas.speaker.ReferencePrompt;
import io.voicemill.schemas.speaker.ReferenceRow;
import io.voicemill.schemas.speaker.Severity;
import io.voicemill.schemas.speaker.Speaker;
import io.voicemill.schemas.speaker.SpeakerMeasure;
import io.voicemill.schemas.speaker.SpeakerQuality;
import io.voicemill.schemas.speaker.VoiceProfile;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes voices with the models of bundles. Closed when the JVM needs it no more. */
public final class BundleEnroller implements SpeakerEnroller, AutoCloseable {

  /**
   * What takes are compared with where no calibration was asked for: the mean over the human panel
   * of docs/voices.md.
   */
  private static final double USUAL_SIMILARITY = .70;

  private static final double USUAL_DEVIATION = .05;

  private final EnrollerSettings settings;
  private final SpeechModels models;
  private final SpokenLanguages languages;
  private final ClipReader reader;
  private final VoiceCloner cloner;
  private final FewShotEnrolment fewShot;
  private final String bundles;
  private final Map<Accent, CoverageExaminer> coverage = new EnumMap<>(Accent.class);

  private BundleEnroller(
      EnrollerSettings settings, SpeechModels models, SpokenLanguages languages, Bundle voice) {
    this.settings = settings;
    this.models = models;
    this.languages = languages;
    this.reader =
        new ClipReader(
            models.encoder(),
            new DecodeLimits(settings.maxSeconds(), settings.maxBytes()),
            ReferenceBars.DEFAULT);
    this.cloner =
        new KokoroCloner(
            StockStyle.of(KokoroVoices.open(voice.folder())),
            models.voice(),
            models.encoder(),
            languages.frontEnd(Accent.US));
    this.fewShot =
        new FewShotEnrolment(
            new FewShot(models.voice(), models.encoder()), cloner, cloneSettings());
    this.bundles = voice.contentHash() + " " + settings.models().speakerBundle().contentHash();
  }

  /**
   * Opens the bundles.
   *
   * @throws io.voicemill.schemas.problem.VoicemillException BUNDLE, DEVICE
   */
  public static BundleEnroller open(EnrollerSettings settings) {
    requireNonNull(settings, "settings is null");
    BundleStore store = settings.models().store();
    Bundle voice = store.open(settings.models().voiceBundle());
    SpeechModels models = SpeechModels.open(settings.models().unheard());
    try {
      return new BundleEnroller(settings, models, SpokenLanguages.open(voice), voice);
    } catch (RuntimeException e) {
      models.close();
      throw e;
    }
  }

  @Override
  public String key(List<ReferenceRow> rows, Recordings recordings) {
    return EnrolmentKey.of(rows, recordings, settings, bundles);
  }

  @Override
  public Enrolment enroll(List<ReferenceRow> rows, Recordings recordings) {
    String id = rows.get(0).speakerId();
    List<ReadClip> clips = rows.stream().map(row -> reader.read(row, recordings)).toList();
    List<String> locales = SpeakerLocale.of(clips);
    Accent accent = locales.contains("en-gb") ? Accent.GB : Accent.US;
    TextFrontEnd frontEnd = languages.frontEnd(accent);
    SpeakerReview review =
        SpeakerReview.of(
            clips,
            reader.bars(),
            coverage(accent, frontEnd),
            SpokenTranscripts.of(clips, frontEnd));
    Optional<Consent> consent = rows.stream().flatMap(row -> row.consent().stream()).findFirst();
    SpeakerQuality quality =
        consent.isPresent() ? review.quality() : review.quality().and(Refusals.noConsent());
    Severity worst = quality.worst();
    boolean poor = !quality.findings().isEmpty() && worst == Severity.POOR;
    if (review.embedding().isEmpty()
        || worst == Severity.REFUSED
        || (poor && settings.poor() == EnrollerSettings.Poor.REFUSED)) {
      return new Enrolment.Refused(id, Refusals.problem(quality), quality);
    }
    Voiced voiced = speaker(id, clips, locales, review, consent, frontEnd);
    SpeakerQuality told = voiced.finding().map(quality::and).orElse(quality).and(voiced.figures());
    return new Enrolment.Made(
        voiced.speaker(),
        rows.stream().flatMap(row -> row.displayName().stream()).findFirst().orElse(id),
        locales.isEmpty() ? List.of(Speaker.DEFAULT_LOCALE) : locales,
        clips.stream().mapToDouble(ReadClip::speechSeconds).sum(),
        told,
        poor,
        models.bundle());
  }

  /** A speaker with a voice, and what there is to say of how it was made. */
  private record Voiced(Speaker speaker, Map<Figure, Double> figures, Optional<Finding> finding) {}

  private CloneSettings cloneSettings() {
    return new CloneSettings(
        CloneSettings.DEFAULTS.texts(), settings.steps(), settings.refinements(), 0);
  }

  private Voiced speaker(
      String id,
      List<ReadClip> clips,
      List<String> locales,
      SpeakerReview review,
      Optional<Consent> consent,
      TextFrontEnd frontEnd) {
    List<ReferencePrompt> prompts =
        clips.stream()
            .sorted(Comparator.comparingDouble(ReadClip::speechSeconds).reversed())
            .map(ReadClip::recording)
            .toList();
    SpeakerReference reference =
        new SpeakerReference(
            id,
            review.embedding().orElseThrow(),
            review.medianF0(),
            locales.stream().findFirst().map(SpeakerLocale::language),
            prompts);
    String locale = locales.stream().findFirst().orElse(Speaker.DEFAULT_LOCALE);
    VoiceProfile start = cloner.clone(reference, cloneSettings());
    FewShotEnrolment.Outcome outcome =
        settings.manner() == EnrollerSettings.Manner.FEW_SHOT
            ? fewShot.adapt(locale, start, reference, clips, frontEnd)
            : new FewShotEnrolment.Outcome(start, Map.of(), Optional.empty());
    Speaker unmeasured =
        new Speaker(id, locale, outcome.profile(), Optional.empty(), consent, prompts);
    return new Voiced(
        unmeasured.withMeasure(measure(unmeasured, reference, frontEnd)),
        outcome.figures(),
        outcome.finding());
  }

  private SpeakerMeasure measure(
      Speaker speaker, SpeakerReference reference, TextFrontEnd frontEnd) {
    if (settings.calibrationTexts() < 2) {
      return SpeakerMeasures.of(
          new VoiceReference(
              reference.embedding(),
              USUAL_SIMILARITY,
              USUAL_DEVIATION,
              reference.medianF0().orElse(0)));
    }
    return SpeakerMeasures.of(
        new VoiceCalibration(models.voice(), frontEnd, models.encoder())
            .measure(
                models.voice().voiceOf(speaker),
                settings.calibrationTexts(),
                reference.embedding()));
  }

  private synchronized CoverageExaminer coverage(Accent accent, TextFrontEnd frontEnd) {
    return coverage.computeIfAbsent(accent, each -> new CoverageExaminer(frontEnd));
  }

  @Override
  public void close() {
    languages.close();
    models.close();
  }
}
