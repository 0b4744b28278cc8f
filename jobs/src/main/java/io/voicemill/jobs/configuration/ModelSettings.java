package io.voicemill.jobs.configuration;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * Section {@code models}: which bundles, and where they are.
 *
 * @param home folder of the bundles; {@code ~} at its start is the user's home folder
 * @param voice bundle that speaks
 * @param recognizer bundle that listens
 * @param speaker bundle that compares voices
 */
public record ModelSettings(String home, String voice, String recognizer, String speaker) {

  /** What holds without a file. */
  public static final ModelSettings DEFAULTS =
      new ModelSettings("~/.cache/voicemill/bundles", "kokoro", "whisper", "ge2e");

  public ModelSettings {
    requireNonNull(home, "home is null");
    requireNonNull(voice, "voice is null");
    requireNonNull(recognizer, "recognizer is null");
    requireNonNull(speaker, "speaker is null");
  }

  /** The folder of the bundles with {@code ~} resolved. */
  public Path homeFolder() {
    if (home.equals("~") || home.startsWith("~/")) {
      return Path.of(System.getProperty("user.home") + home.substring(1));
    }
    return Path.of(home);
  }
}
