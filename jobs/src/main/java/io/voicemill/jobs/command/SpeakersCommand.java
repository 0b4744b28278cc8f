package io.voicemill.jobs.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Speaker tables. */
@Command(
    name = "speakers",
    description = "Lists speakers, mixes new ones, and takes versions back.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "A speaker table is the output of enroll. Rows are added, never changed: the highest version",
      "of a speaker counts.",
      "",
      "Examples:",
      "  voicemill speakers list --speakers cast",
      "  voicemill speakers mix narrator --voice jf_alpha=.7,my_speaker=.3 --out cast",
      "  voicemill speakers revert my_speaker --out cast"
    })
final class SpeakersCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  private SpeakersCommand() {}

  /** The command with its own commands. */
  static CommandLine commandLine(Shell shell) {
    return new CommandLine(new SpeakersCommand())
        .addSubcommand(new SpeakersListCommand(shell))
        .addSubcommand(new SpeakersMixCommand(shell))
        .addSubcommand(new SpeakersRevertCommand(shell));
  }

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "A command is missing: list, mix or revert");
  }
}
