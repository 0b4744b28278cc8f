package io.voicemill.jobs.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program: its commands, and what it does without one. */
@Command(
    name = "voicemill",
    description = "Renders tables of script lines into checked speech.",
    synopsisSubcommandLabel = "COMMAND",
    versionProvider = VoicemillCommand.class,
    footer = {
      "",
      "Exit status: 0 all good; 1 wrong usage or configuration; 2 finished, but lines were rejected",
      "or takes failed; 3 the job failed.",
      "",
      "'voicemill COMMAND --help' shows the options of a command and examples."
    })
public final class VoicemillCommand implements Callable<Integer>, IVersionProvider {

  private static final int HELP_COLUMNS = 100;
  private static final OptionSpec HELP =
      OptionSpec.builder("-h", "--help")
          .usageHelp(true)
          .scopeType(ScopeType.INHERIT)
          .description("Shows this.")
          .build();
  private static final OptionSpec VERSION =
      OptionSpec.builder("-V", "--version")
          .versionHelp(true)
          .description("Shows the version.")
          .build();

  @Spec private CommandSpec spec;

  VoicemillCommand() {}

  /** The command line with all commands. */
  public static CommandLine commandLine(Shell shell) {
    return commandLine(
        shell,
        List.of(
            new DemoCommand(shell),
            ModelsCommand.commandLine(shell),
            new DoctorCommand(shell),
            new ImportCommand(shell),
            new EnrollCommand(shell),
            new RenderCommand(shell),
            new SweepCommand(shell),
            new PhonemesCommand(shell, BundleModels::new),
            new EmotionCommand(shell, BundleModels::new),
            new TranscribeCommand(shell, BundleModels::new),
            SpeakersCommand.commandLine(shell),
            LexiconCommand.commandLine(shell),
            new BenchCommand(shell)));
  }

  /**
   * A command line.
   *
   * @param commands objects with picocli's annotations, or command lines
   */
  static CommandLine commandLine(Shell shell, List<?> commands) {
    requireNonNull(shell, "shell is null");
    CommandLine line = new CommandLine(new VoicemillCommand());
    line.getCommandSpec().addOption(HELP).addOption(VERSION);
    commands.forEach(line::addSubcommand);
    Failures failures = new Failures(shell);
    return line.setParameterExceptionHandler(failures)
        .setExecutionExceptionHandler(failures)
        .setOut(writer(shell.out()))
        .setErr(writer(shell.err()))
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(shell.terminal().colour() ? Ansi.ON : Ansi.OFF))
        .setUsageHelpWidth(HELP_COLUMNS)
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "A command is missing");
  }

  @Override
  public String[] getVersion() {
    String built = getClass().getPackage().getImplementationVersion();
    return new String[] {"voicemill " + Optional.ofNullable(built).orElse("(not packaged)")};
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, UTF_8), true);
  }
}
