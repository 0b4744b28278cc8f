package io.voicemill.runtime.emotion.example;

import java.io.Serializable;

/** Where clips are read from. Thread-safe; travels to executors; equal sources read the same. */
@FunctionalInterface
public interface ClipSource extends Serializable {

  /** The most bytes that a clip may have. */
  int LARGEST_BYTES = 50_000_000;

  /** The column that a clip's URI stands in. */
  String COLUMN = "emotion_audio";

  /**
   * The bytes behind a URI, {@link #LARGEST_BYTES} at most; more are not loaded.
   *
   * @throws io.voicemill.schemas.problem.VoicemillException UNREADABLE_SOURCE in the column
   *     emotion_audio if there is nothing or it cannot be read, INVALID_VALUE if it is no place
   *     that this source knows or too large; ENVIRONMENT if the store behind it failed
   */
  byte[] read(String uri);
}
