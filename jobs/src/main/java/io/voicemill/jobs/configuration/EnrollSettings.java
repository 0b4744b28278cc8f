package io.voicemill.jobs.configuration;

/**
 * Section {@code enroll}: how voices are made of recordings.
 *
 * @param steps renders of three texts after which the style is corrected towards the speaker; 0:
 *     nothing is rendered
 * @param calibrationTexts texts that the finished voice speaks to be measured against itself; 0: it
 *     gets the figures of an average voice
 * @param maxSeconds what is read of one recording
 * @param maxMegabytes largest recording
 */
public record EnrollSettings(
    @Between(min = 0, max = 10) int steps,
    @Between(min = 0, max = 8) int calibrationTexts,
    @Between(min = 10, max = 3600) double maxSeconds,
    @Between(min = 1, max = 100_000) int maxMegabytes) {

  /** What holds without a file. */
  public static final EnrollSettings DEFAULTS = new EnrollSettings(4, 4, 600, 1024);

  /** Largest recording, in bytes. */
  public long maxBytes() {
    return (long) maxMegabytes << 20;
  }
}
