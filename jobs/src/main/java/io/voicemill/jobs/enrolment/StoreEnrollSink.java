package io.voicemill.jobs.enrolment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.run.RunNotes;
import io.voicemill.jobs.storage.ObjectLabel;
import io.voicemill.transforms.enroll.EnrollSink;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Notes of speakers in the output of a run. */
record StoreEnrollSink(RunNotes notes, String runId) implements EnrollSink {
  private static final long serialVersionUID = 1L;

  StoreEnrollSink {
    requireNonNull(notes, "notes is null");
    requireNonNull(runId, "runId is null");
  }

  @Override
  public CompletableFuture<Void> keep(String speakerId, String key, String json) {
    return notes.out().put(note(speakerId, key), json.getBytes(UTF_8), ObjectLabel.JSON);
  }

  @Override
  public CompletableFuture<Optional<String>> findNoted(String speakerId, String key) {
    return notes
        .out()
        .read(note(speakerId, key))
        .thenApply(note -> note.map(bytes -> new String(bytes, UTF_8)));
  }

  private String note(String speakerId, String key) {
    UUID name = UUID.nameUUIDFromBytes((speakerId + "\n" + key).getBytes(UTF_8));
    return notes.note(runId, name.toString());
  }
}
