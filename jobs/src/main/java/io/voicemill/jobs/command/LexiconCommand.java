package io.voicemill.jobs.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lexicons: how words are read. */
@Command(
    name = "lexicon",
    description = "Checks lexicons, and takes proposals of a run into one.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "A lexicon is a TSV file with the columns word and reading; docs/lexicons.md says more.",
      "",
      "Examples:",
      "  voicemill lexicon check names.tsv",
      "  voicemill phonemes --lexicon names.tsv \"Nguyen called.\"",
      "  voicemill lexicon accept out/tonight/runs/RUN-lexicon.tsv --list",
      "  voicemill lexicon accept out/tonight/runs/RUN-lexicon.tsv --take 1,3-5 --into names.tsv"
    })
final class LexiconCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  private LexiconCommand() {}

  /** The command with its own commands. */
  static CommandLine commandLine(Shell shell) {
    return new CommandLine(new LexiconCommand())
        .addSubcommand(new LexiconCheckCommand(shell))
        .addSubcommand(new LexiconAcceptCommand(shell));
  }

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "A command is missing: check or accept");
  }
}
