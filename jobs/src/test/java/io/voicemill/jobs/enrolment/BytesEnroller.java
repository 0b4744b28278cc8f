package io.voicemill.jobs.enrolment;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.voicemill.jobs.servers.Waiting;
import io.voicemill.runtime.enrolment.Enrolment;
import io.voicemill.runtime.enrolment.Recordings;
import io.voicemill.runtime.enrolment.SpeakerEnroller;
import io.voicemill.schemas.hash.Sha256;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.speaker.Finding;
import io.voicemill.schemas.speaker.FindingCode;
import io.voicemill.schemas.speaker.ReferencePrompt;
import io.voicemill.schemas.speaker.ReferenceRow;
import io.voicemill.schemas.speaker.Severity;
import io.voicemill.schemas.speaker.Speaker;
import io.voicemill.schemas.speaker.SpeakerQuality;
import io.voicemill.schemas.speaker.VoiceProfile;
import io.voicemill.transforms.enroll.EnrollMakers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes voices of the bytes of files, without any model: equal bytes make equal voices. It refuses
 * those whose bytes are {@code noise}. At {@code deadly PATH} it dies, as a machine would, as soon
 * as there is a note below that path.
 */
record BytesEnroller() implements SpeakerEnroller, EnrollMakers {

  static final String DEADLY = "deadly ";

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Finding SHORT =
      new Finding(FindingCode.TOO_SHORT, Severity.ADVICE, "It is short.", "Rough.", "Say more.");
  private static final Finding NOISE =
      new Finding(FindingCode.NOISY, Severity.REFUSED, "It is noise.", "No voice.", "Be quiet.");

  @Override
  public SpeakerEnroller enroller() {
    return this;
  }

  @Override
  public String key(List<ReferenceRow> rows, Recordings recordings) {
    return Sha256.ofText(rows + "\n" + words(rows, recordings));
  }

  @Override
  public Enrolment enroll(List<ReferenceRow> rows, Recordings recordings) {
    String id = rows.get(0).speakerId();
    String words = words(rows, recordings);
    if (words.startsWith(DEADLY)) {
      Path notes = Path.of(words.substring(DEADLY.length()));
      Waiting.until("a speaker is noted", PATIENCE, () -> holdsNote(notes));
      throw new AssertionError("The machine is gone.");
    }
    if (words.contains("noise")) {
      return new Enrolment.Refused(
          id,
          Problem.of(ProblemCode.POOR_REFERENCE, NOISE.problem(), NOISE.why(), NOISE.fix()),
          quality(NOISE));
    }
    Speaker speaker =
        new Speaker(
            id,
            "en-us",
            VoiceProfile.ofMixture(Map.of("af_heart", 1.0 + words.length())),
            Optional.empty(),
            rows.get(0).consent(),
            List.of(new ReferencePrompt(rows.get(0).audio(), Sha256.ofText(words), "", "")));
    return new Enrolment.Made(
        speaker, id, List.of("en-us"), words.length(), quality(SHORT), false, "bytes@1");
  }

  private static SpeakerQuality quality(Finding finding) {
    return new SpeakerQuality(
        Map.of(), List.of(), List.of(), Map.of(), List.of(), List.of(finding));
  }

  private static boolean holdsNote(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(".json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String words(List<ReferenceRow> rows, Recordings recordings) {
    return rows.stream().map(row -> text(row, recordings)).collect(Collectors.joining("\n"));
  }

  private static String text(ReferenceRow row, Recordings recordings) {
    try (Recordings.Fetched fetched = recordings.fetch(row.audio())) {
      return Files.readString(fetched.file(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
