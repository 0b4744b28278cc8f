package io.voicemill.jobs.command;

import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.jobs.render.RenderRun;
import io.voicemill.jobs.speakers.SpeakerEdition;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a version of a speaker back. */
@Command(
    name = "revert",
    description = "Makes an older version of a speaker count again.",
    footer = {
      "",
      "The older version is added as the newest; nothing is deleted. The speaker's lines are",
      "rendered again, and are then what they were.",
      "",
      "Example:",
      "  voicemill speakers revert my_speaker --to 1 --out cast"
    })
final class SpeakersRevertCommand implements Callable<Integer> {

  private final Shell shell;

  @Parameters(paramLabel = "NAME", description = "The speaker.")
  private String name;

  @Option(
      names = "--to",
      paramLabel = "VERSION",
      description = "The version; without it, the one before the newest.")
  private Integer version;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "URI",
      description = "The speaker table: the output of enroll.")
  private String out;

  @Mixin private ConfigurationOptions options;

  SpeakersRevertCommand(Shell shell) {
    this.shell = requireNonNull(shell, "shell is null");
  }

  @Override
  public Integer call() {
    Configuration configuration = options.load();
    int now =
        RenderRun.inSession(
            configuration,
            spark ->
                new SpeakerEdition(spark, configuration, out)
                    .revert(name, Optional.ofNullable(version)));
    shell.out().println("%s version %d".formatted(name, now));
    return ExitStatus.GOOD.code();
  }
}
