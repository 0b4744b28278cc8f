package io.voicemill.jobs.configuration;

import java.util.List;
import java.util.stream.Stream;

/**
 * Section {@code lexicon}: how words are read.
 *
 * @param files lexicons of the run, as paths or {@code s3a://BUCKET/KEY}; the later one wins
 */
public record LexiconSettings(List<String> files) {

  /** What holds without a file. */
  public static final LexiconSettings DEFAULTS = new LexiconSettings(List.of());

  public LexiconSettings {
    files = List.copyOf(files);
  }

  /** The same with more files behind these. */
  public LexiconSettings and(List<String> more) {
    return new LexiconSettings(Stream.concat(files.stream(), more.stream()).toList());
  }
}
