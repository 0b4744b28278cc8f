package io.voicemill.runtime.models.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs other programs, one at a time. None outlives the call, an interrupt of its thread or the end
 * of this JVM: the whole tree of processes is ended.
 */
final class ChildProcesses {
  private static final Logger log = LoggerFactory.getLogger(ChildProcesses.class);
  private static final int KEPT_LINES = 200;
  private static final long KILL_SECONDS = 5;

  private final Map<String, String> environment;

  /**
   * @param environment all environment variables that the programs see
   */
  ChildProcesses(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /**
   * Runs a program to its end and hands over each line as it comes, on this thread.
   *
   * @throws IOException when the program cannot be started
   * @throws io.voicemill.schemas.problem.VoicemillException ENVIRONMENT, when it takes too long
   */
  ChildResult run(ChildCommand command, Consumer<String> lineListener)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command.words())
            .directory(command.folder().toFile())
            .redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.environment().putAll(command.variables());
    log.debug("Running {}", command.words());
    Process process = builder.start();
    Thread killer = new Thread(() -> killTree(process), "voicemill-child-killer");
    Runtime.getRuntime().addShutdownHook(killer);
    try {
      process.getOutputStream().close();
      return follow(process, command, lineListener);
    } finally {
      end(process);
      forget(killer);
    }
  }

  private static ChildResult follow(
      Process process, ChildCommand command, Consumer<String> lineListener)
      throws InterruptedException {
    BlockingQueue<Optional<String>> lines = readLines(process.getInputStream());
    Deque<String> kept = new ArrayDeque<>();
    long deadline = System.nanoTime() + command.limit().toNanos();
    for (Optional<String> line = poll(lines, deadline, command);
        line.isPresent();
        line = poll(lines, deadline, command)) {
      lineListener.accept(line.get());
      kept.addLast(line.get());
      if (kept.size() > KEPT_LINES) {
        kept.removeFirst();
      }
    }
    if (!process.waitFor(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
      throw FetchProblems.tooSlow(command);
    }
    return new ChildResult(process.exitValue(), List.copyOf(kept));
  }

  private static Optional<String> poll(
      BlockingQueue<Optional<String>> lines, long deadline, ChildCommand command)
      throws InterruptedException {
    Optional<String> line = lines.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
    if (line == null) {
      throw FetchProblems.tooSlow(command);
    }
    return line;
  }

  private static BlockingQueue<Optional<String>> readLines(InputStream output) {
    BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();
    Thread reader =
        new Thread(
            () -> {
              try (BufferedReader text =
                  new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8))) {
                for (String line = text.readLine(); line != null; line = text.readLine()) {
                  lines.add(Optional.of(line));
                }
              } catch (IOException e) {
                log.debug("A program's output ended early", e);
              } finally {
                lines.add(Optional.empty());
              }
            },
            "voicemill-child-output");
    reader.setDaemon(true);
    reader.start();
    return lines;
  }

  private static void end(Process process) {
    List<ProcessHandle> descendants = process.descendants().toList();
    killTree(process);
    try {
      process.waitFor(KILL_SECONDS, TimeUnit.SECONDS);
      for (ProcessHandle each : descendants) {
        each.onExit().get(KILL_SECONDS, TimeUnit.SECONDS);
      }
    } catch (ExecutionException | TimeoutException e) {
      log.warn("A program started by another one does not end", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void killTree(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private static void forget(Thread killer) {
    try {
      Runtime.getRuntime().removeShutdownHook(killer);
    } catch (IllegalStateException e) {
      log.debug("The JVM is ending and kills the children itself", e);
    }
  }
}
