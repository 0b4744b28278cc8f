package io.voicemill.jobs.command;

import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.progress.Progress;
import io.voicemill.jobs.progress.ProgressDisplay;
import io.voicemill.jobs.progress.Terminal;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * What a command is connected to.
 *
 * @param in standard input
 * @param out standard output, for data, in UTF-8
 * @param err standard error, for everything else, in UTF-8
 * @param terminal at the other end of standard error
 */
public record Shell(InputStream in, PrintStream out, PrintStream err, Terminal terminal) {

  public Shell {
    requireNonNull(in, "in is null");
    requireNonNull(out, "out is null");
    requireNonNull(err, "err is null");
    requireNonNull(terminal, "terminal is null");
  }

  /** The one of this process. */
  public static Shell ofProcess() {
    return new Shell(
        System.in, stream(FileDescriptor.out), stream(FileDescriptor.err), Terminal.ofProcess());
  }

  /** Shows progress on standard error until it is closed. */
  public ProgressDisplay progress(Supplier<? extends Progress> moments) {
    return ProgressDisplay.show(terminal, err, moments);
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor)), true, StandardCharsets.UTF_8);
  }
}
