package io.voicemill.jobs.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.voicemill.jobs.progress.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Function;

/**
 * One command, run in this JVM.
 *
 * @param status its exit status
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record CommandRun(int status, String out, String err) {

  static CommandRun of(Function<Shell, ?> command, String... arguments) {
    return withInput("".getBytes(UTF_8), command, arguments);
  }

  static CommandRun withInput(byte[] input, Function<Shell, ?> command, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Shell shell =
        new Shell(
            new ByteArrayInputStream(input),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            Terminal.NONE);
    int status =
        VoicemillCommand.commandLine(shell, List.of(command.apply(shell))).execute(arguments);
    return new CommandRun(status, out.toString(UTF_8), err.toString(UTF_8));
  }
}
