package io.voicemill.jobs.configuration;

import static java.util.Objects.requireNonNull;

/**
 * Section {@code audio}: the files that come out.
 *
 * @param format of a line that does not name one
 */
public record AudioSettings(AudioFormat format) {

  /** What holds without a file. */
  public static final AudioSettings DEFAULTS = new AudioSettings(AudioFormat.WAV);

  public AudioSettings {
    requireNonNull(format, "format is null");
  }
}
