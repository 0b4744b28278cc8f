package io.voicemill.jobs.scripts;

import io.voicemill.schemas.problem.VoicemillException;

/** What a kind of source says of its own failures. */
public interface LineSource {

  /** What a failure to read the rows means for the user. */
  VoicemillException unreadable(Throwable failure);

  /** What it means for the user that there is no line. */
  VoicemillException empty();
}
