package io.voicemill.transforms.enroll;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.voicemill.runtime.enrolment.Enrolment;
import io.voicemill.runtime.enrolment.Recordings;
import io.voicemill.runtime.enrolment.SpeakerEnroller;
import io.voicemill.schemas.hash.Sha256;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.speaker.Finding;
import io.voicemill.schemas.speaker.FindingCode;
import io.voicemill.schemas.speaker.ReferencePrompt;
import io.voicemill.schemas.speaker.ReferenceRow;
import io.voicemill.schemas.speaker.Severity;
import io.voicemill.schemas.speaker.Speaker;
import io.voicemill.schemas.speaker.SpeakerQuality;
import io.voicemill.schemas.speaker.VoiceProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes profiles of the bytes of files, without any model: equal bytes make equal voices. The words
 * in a file say what goes wrong with it.
 *
 * @param name under which its work is counted
 */
public record FakeEnroller(String name) implements SpeakerEnroller, EnrollMakers {

  static final String NOISE = "noise";
  static final String BROKEN = "broken";
  static final String HUGE = "huge";

  private static final Map<String, AtomicInteger> WORK = new ConcurrentHashMap<>();

  /** How many speakers were worked on. */
  int work() {
    return WORK.computeIfAbsent(name, each -> new AtomicInteger()).get();
  }

  @Override
  public SpeakerEnroller enroller() {
    return this;
  }

  @Override
  public String key(List<ReferenceRow> rows, Recordings recordings) {
    StringBuilder parts = new StringBuilder();
    rows.forEach(row -> parts.append(row).append(Sha256.ofText(text(row, recordings))));
    return Sha256.ofText(parts.toString());
  }

  @Override
  public Enrolment enroll(List<ReferenceRow> rows, Recordings recordings) {
    WORK.computeIfAbsent(name, each -> new AtomicInteger()).incrementAndGet();
    ReferenceRow first = rows.get(0);
    StringBuilder all = new StringBuilder();
    rows.forEach(row -> all.append(text(row, recordings)));
    switch (all.toString()) {
      case NOISE -> {
        Finding finding =
            new Finding(FindingCode.NOISY, Severity.REFUSED, "Noise.", "Rough.", "Be quiet.");
        return new Enrolment.Refused(
            first.speakerId(),
            Problem.of(ProblemCode.POOR_REFERENCE, "It is noise.", "No voice.", "Record anew."),
            quality(List.of(finding)));
      }
      case BROKEN -> throw new IllegalStateException("The graph broke.");
      case HUGE -> throw new OutOfMemoryError("Java heap space");
      default -> {
        return made(rows, all.toString());
      }
    }
  }

  private static Enrolment made(List<ReferenceRow> rows, String bytes) {
    ReferenceRow first = rows.get(0);
    double share = 1 + Math.abs(bytes.hashCode() % 100);
    Speaker speaker =
        new Speaker(
            first.speakerId(),
            "en-us",
            VoiceProfile.ofMixture(Map.of("a", share, "b", 1.0)),
            Optional.empty(),
            rows.stream().flatMap(row -> row.consent().stream()).findFirst(),
            rows.stream()
                .map(row -> new ReferencePrompt(row.audio(), Sha256.ofText(bytes), "", ""))
                .toList());
    return new Enrolment.Made(
        speaker,
        first.displayName().orElse(first.speakerId()),
        List.of("en-us"),
        bytes.length(),
        quality(List.of()),
        false,
        "fake@1");
  }

  private static SpeakerQuality quality(List<Finding> findings) {
    return new SpeakerQuality(Map.of(), List.of(), List.of(), Map.of(), List.of(), findings);
  }

  private static String text(ReferenceRow row, Recordings recordings) {
    try (Recordings.Fetched fetched = recordings.fetch(row.audio())) {
      return Files.readString(fetched.file(), UTF_8);
    } catch (VoicemillException e) {
      return e.getMessage();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
