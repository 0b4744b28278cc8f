package io.voicemill.jobs.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The model bundles of this machine. */
@Command(
    name = "models",
    description = "Fetches, lists and verifies the model bundles.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Bundles lie in VOICEMILL_HOME, else in voicemill of your cache folder; models.home in the",
      "configuration names another place.",
      "",
      "Examples:",
      "  voicemill models fetch",
      "  voicemill models list --json",
      "  voicemill models verify kokoro"
    })
final class ModelsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  private ModelsCommand() {}

  /** The command with its own commands. */
  static CommandLine commandLine(Shell shell) {
    return new CommandLine(new ModelsCommand())
        .addSubcommand(new ModelsFetchCommand(shell))
        .addSubcommand(new ModelsListCommand(shell))
        .addSubcommand(new ModelsVerifyCommand(shell))
        .addSubcommand(new ModelsVoicesCommand(shell))
        .addSubcommand(new ModelsMeasureCommand(shell))
        .addSubcommand(new ModelsMapCommand(shell));
  }

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "A command is missing: fetch, list, voices or verify");
  }
}
