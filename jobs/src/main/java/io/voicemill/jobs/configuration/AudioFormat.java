package io.voicemill.jobs.configuration;

/** Formats of audio files. */
public enum AudioFormat {
  /** Uncompressed, 16 bit. */
  WAV
}
