package io.voicemill.transforms.enroll;

import java.io.Serializable;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Where speakers are noted as soon as they are made, from the executors. */
public interface EnrollSink extends Serializable {

  /**
   * Keeps a note of a speaker, so that a run that dies loses nothing.
   *
   * @param key of the enrolment
   * @param json its row of the speaker table
   * @return done when the note is durable; failed with a {@link
   *     io.voicemill.schemas.problem.VoicemillException} if it cannot be written
   */
  CompletableFuture<Void> keep(String speakerId, String key, String json);

  /** The note of a speaker that this run made already, when a task is tried again. */
  CompletableFuture<Optional<String>> findNoted(String speakerId, String key);
}
