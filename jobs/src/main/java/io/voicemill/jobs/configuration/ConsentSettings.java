package io.voicemill.jobs.configuration;

/**
 * Section {@code consent}: who may be rendered.
 *
 * @param required whether lines of a speaker without a consent on record are rejected
 */
public record ConsentSettings(boolean required) {

  /** What holds without a file. */
  public static final ConsentSettings DEFAULTS = new ConsentSettings(true);
}
