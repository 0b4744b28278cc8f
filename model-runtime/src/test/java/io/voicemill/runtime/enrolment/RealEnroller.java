package io.voicemill.runtime.enrolment;

import io.voicemill.runtime.RealBundles;
import io.voicemill.runtime.models.BundleId;
import io.voicemill.runtime.models.BundleStore;
import io.voicemill.runtime.quality.QualityBars;
import io.voicemill.runtime.take.MakerSettings;
import io.voicemill.runtime.text.lexicon.Lexicons;
import io.voicemill.runtime.voice.Roster;
import io.voicemill.schemas.speaker.Consent;
import io.voicemill.schemas.speaker.ReferenceRow;
import java.nio.file.Path;
import java.util.Optional;

/** The enroller with the real models. */
final class RealEnroller {

  static final Recordings FILES = uri -> new LocalFile(Path.of(uri));

  private record LocalFile(Path file) implements Recordings.Fetched {

    @Override
    public void close() {}
  }

  private RealEnroller() {}

  static MakerSettings models() {
    BundleStore store = BundleStore.ofUser();
    return new MakerSettings(
        "",
        id(store, "kokoro"),
        new BundleId("whisper", ""),
        id(store, "ge2e"),
        new BundleId("emotion", ""),
        "cpu",
        MakerSettings.GpuUse.DEFAULT,
        MakerSettings.Listening.OFF,
        1,
        QualityBars.DEFAULT,
        Roster.NONE,
        Lexicons.NONE);
  }

  private static BundleId id(BundleStore store, String kind) {
    RealBundles.folder(kind);
    return new BundleId(kind, store.open(kind).contentHash());
  }

  /** Without any render but those of the first guess. */
  static BundleEnroller quick(EnrollerSettings.Poor poor) {
    return BundleEnroller.open(
        new EnrollerSettings(
            models(), 0, 0, 0, EnrollerSettings.Manner.PLAIN, poor, 600, 1L << 30));
  }

  static ReferenceRow row(String speaker, Path file, String transcript) {
    return new ReferenceRow(
        speaker,
        file.toString(),
        Optional.of(transcript).filter(text -> !text.isEmpty()),
        Optional.of("en"),
        Optional.of(new Consent("Amy", "2026-11-01", "tests")),
        Optional.empty());
  }
}
