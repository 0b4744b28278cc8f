package io.voicemill.jobs.command;

import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.configuration.S3Settings;
import io.voicemill.jobs.lexicon.LexiconFiles;
import io.voicemill.runtime.text.lexicon.Lexicon;
import io.voicemill.runtime.text.lexicon.LexiconSource;
import io.voicemill.schemas.problem.VoicemillException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks lexicons without speaking. */
@Command(
    name = "check",
    description = "Checks lexicons: names every line that cannot be read and every word twice.",
    footer = {
      "",
      "The exit status is 1 if a line cannot be read.",
      "",
      "Example:",
      "  voicemill lexicon check names.tsv conf/lexicon/zh.tsv"
    })
final class LexiconCheckCommand implements Callable<Integer> {

  private final Shell shell;

  @Parameters(arity = "1..*", paramLabel = "URI", description = "TSV files, or s3a://BUCKET/KEY.")
  private List<String> files;

  @Option(names = "--json", description = "One JSON object a lexicon.")
  private boolean json;

  @Mixin private ConfigurationOptions options;

  private record Checked(String file, int entries, String sha256, List<String> warnings) {}

  LexiconCheckCommand(Shell shell) {
    this.shell = requireNonNull(shell, "shell is null");
  }

  @Override
  public Integer call() {
    S3Settings s3 = options.load().s3();
    boolean allGood = true;
    for (String file : files) {
      try {
        print(Lexicon.read(LexiconFiles.read(file, LexiconSource.Origin.RUN, s3)));
      } catch (VoicemillException e) {
        allGood = false;
        new ProblemPrinter(shell).print(e.problem());
      }
    }
    return (allGood ? ExitStatus.GOOD : ExitStatus.USAGE).code();
  }

  private void print(Lexicon lexicon) {
    LexiconSource source = lexicon.source();
    if (json) {
      new JsonLines(shell)
          .write(new Checked(source.name(), lexicon.size(), source.sha256(), lexicon.warnings()));
      return;
    }
    lexicon.warnings().forEach(warning -> shell.err().println("warning: " + warning));
    String entries = lexicon.size() == 1 ? "1 entry" : lexicon.size() + " entries";
    shell.out().println(source.name() + ": " + entries);
  }
}
