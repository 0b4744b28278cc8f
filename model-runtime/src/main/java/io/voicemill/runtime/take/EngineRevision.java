package io.voicemill.runtime.take;

/** The revision of everything between the front end's output and the audio file. */
public final class EngineRevision {

  /** Raised by whoever changes the sound of a line; lines are then rendered again. */
  public static final int CURRENT = 4;

  private EngineRevision() {}
}
