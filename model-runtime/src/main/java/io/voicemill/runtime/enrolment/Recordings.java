package io.voicemill.runtime.enrolment;

import java.io.Serializable;
import java.nio.file.Path;

/** Where recordings come from, on whichever machine. */
public interface Recordings extends Serializable {

  /**
   * A recording as a file of this machine.
   *
   * @param uri as the reference table names it
   * @throws io.voicemill.schemas.problem.VoicemillException UNREADABLE_SOURCE
   */
  Fetched fetch(String uri);

  /** A recording as a file, until it is closed. */
  interface Fetched extends AutoCloseable {

    Path file();

    /** Removes the file if it was a copy. */
    @Override
    void close();
  }
}
