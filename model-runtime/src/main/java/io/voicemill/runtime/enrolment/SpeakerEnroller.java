package io.voicemill.runtime.enrolment;

import io.voicemill.schemas.speaker.ReferenceRow;
import java.util.List;

/** Makes voices of recordings, one speaker after the other. Thread-safe. */
public interface SpeakerEnroller {

  /**
   * Names everything that decides what becomes of a speaker: the rows, the bytes of the recordings,
   * the models and the settings. Recordings that cannot be read are part of it as such.
   *
   * @param rows all of one speaker, in the order of the table
   */
  String key(List<ReferenceRow> rows, Recordings recordings);

  /**
   * Makes a voice.
   *
   * @param rows all of one speaker, in the order of the table
   */
  Enrolment enroll(List<ReferenceRow> rows, Recordings recordings);
}
