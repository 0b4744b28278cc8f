package io.voicemill.jobs.command;

import io.voicemill.schemas.naming.NearestName;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what a command throws into words on standard error and an exit status. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {

  private final Shell shell;
  private final ProblemPrinter printer;

  Failures(Shell shell) {
    this.shell = shell;
    this.printer = new ProblemPrinter(shell);
  }

  @Override
  public int handleParseException(ParameterException e, String[] arguments) {
    String fix =
        nearest(e).map("Did you mean '%s'? "::formatted).orElse("")
            + "'%s --help' shows what there is."
                .formatted(e.getCommandLine().getCommandSpec().qualifiedName());
    printer.print(Problem.of(ProblemCode.USAGE, sentence(e.getMessage()), "", fix));
    return ExitStatus.USAGE.code();
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult arguments) {
    boolean verbose = command.getParseResult().matchedOptionValue("--verbose", false);
    if (e instanceof VoicemillException known) {
      printer.print(known.problem());
      if (verbose) {
        known.printStackTrace(shell.err());
      }
      return ExitStatus.of(known.problem().code()).code();
    }
    if (e instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
    printer.print(unexpected(e, arguments));
    if (verbose) {
      e.printStackTrace(shell.err());
    }
    return ExitStatus.FAILED.code();
  }

  private static Problem unexpected(Exception e, ParseResult arguments) {
    Optional<Path> log = FailureLog.write(e, arguments.originalArgs());
    String fix =
        log.map("What happened is in %s: please report it with that file."::formatted)
            .orElse("Run it again with --verbose and report what it prints.");
    return Problem.of(
        ProblemCode.ENVIRONMENT,
        "Something failed that Voicemill does not know.",
        sentence(e.toString()),
        fix);
  }

  private static Optional<String> nearest(ParameterException e) {
    if (!(e instanceof UnmatchedArgumentException unmatched)) {
      return Optional.empty();
    }
    CommandLine command = e.getCommandLine();
    String given = unmatched.getUnmatched().get(0);
    if (given.startsWith("-")) {
      List<String> options =
          command.getCommandSpec().options().stream()
              .map(OptionSpec::names)
              .flatMap(Arrays::stream)
              .toList();
      return NearestName.find(given.replaceFirst("=.*", ""), options);
    }
    return NearestName.find(given, command.getSubcommands().keySet());
  }

  private static String sentence(String text) {
    return text.endsWith(".") ? text : text + ".";
  }
}
