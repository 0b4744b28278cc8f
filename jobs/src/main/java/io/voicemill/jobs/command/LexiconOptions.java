package io.voicemill.jobs.command;

import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.jobs.lexicon.ConfiguredLexicons;
import io.voicemill.runtime.text.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The option of every command that reads lines aloud. */
final class LexiconOptions {

  @Option(
      names = "--lexicon",
      paramLabel = "URI",
      description =
          "A lexicon for this run: a TSV file or s3a://BUCKET/KEY with the columns word and reading."
              + " Repeatable; the later one wins.")
  private List<String> files = new ArrayList<>();

  /**
   * The configuration with the lexicons of the options; all are read and checked, what is odd in
   * them is printed.
   *
   * @throws io.voicemill.schemas.problem.VoicemillException UNREADABLE_SOURCE
   */
  Configuration addedTo(Configuration configuration, Shell shell) {
    Configuration with = configuration.with(configuration.lexicon().and(files));
    for (Lexicon lexicon : ConfiguredLexicons.of(with).read()) {
      lexicon.warnings().forEach(warning -> shell.err().println("warning: " + warning));
    }
    return with;
  }
}
