package io.voicemill.jobs.progress;

import static java.util.Objects.requireNonNull;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.Supplier;

/**
 * Shows progress until it is closed: one line that rewrites itself on a terminal, else a line now
 * and then when something has changed.
 */
public final class ProgressDisplay implements AutoCloseable {

  private static final Duration REDRAW = Duration.ofMillis(200);
  private static final Duration LOG = Duration.ofSeconds(15);
  private static final String LINE_START = "\r\u001b[K";
  private static final String WRAP_OFF = "\u001b[?7l";
  private static final String WRAP_ON = "\u001b[?7h";

  private final Terminal terminal;
  private final PrintStream out;
  private final Supplier<? extends Progress> moments;
  private final Timer clock = new Timer("voicemill-progress", true);
  private String shown = "";

  private ProgressDisplay(
      Terminal terminal, PrintStream out, Supplier<? extends Progress> moments) {
    this.terminal = requireNonNull(terminal, "terminal is null");
    this.out = requireNonNull(out, "out is null");
    this.moments = requireNonNull(moments, "moments is null");
  }

  /**
   * Begins to show progress.
   *
   * @param out standard error
   * @param moments asked several times a second, from another thread
   */
  public static ProgressDisplay show(
      Terminal terminal, PrintStream out, Supplier<? extends Progress> moments) {
    return show(terminal, out, moments, terminal.watched() ? REDRAW : LOG);
  }

  static ProgressDisplay show(
      Terminal terminal, PrintStream out, Supplier<? extends Progress> moments, Duration interval) {
    ProgressDisplay display = new ProgressDisplay(terminal, out, moments);
    TimerTask update =
        new TimerTask() {
          @Override
          public void run() {
            display.update();
          }
        };
    display.clock.schedule(update, interval.toMillis(), interval.toMillis());
    return display;
  }

  /** Shows the last moment and leaves the line. */
  @Override
  public void close() {
    clock.cancel();
    update();
    if (terminal.watched()) {
      out.println();
    }
    out.flush();
  }

  private synchronized void update() {
    Progress progress = moments.get();
    String line =
        terminal.watched() ? ProgressLine.draw(progress, terminal) : ProgressLine.plain(progress);
    if (line.equals(shown)) {
      return;
    }
    shown = line;
    if (terminal.watched()) {
      out.print(LINE_START + WRAP_OFF + line + WRAP_ON);
    } else {
      out.println(line);
    }
    out.flush();
  }
}
