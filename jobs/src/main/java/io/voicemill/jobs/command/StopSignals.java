package io.voicemill.jobs.command;

import io.voicemill.jobs.render.StopRequest;
import org.apache.hadoop.service.launcher.IrqHandler;

/** Lets SIGINT and SIGTERM end a job softly; the second one ends the process. */
final class StopSignals {

  private static final int STATUS_AFTER_SIGNAL = 128;

  private StopSignals() {}

  /** Turns the signals of this process into a stop request, from now on. */
  static void to(StopRequest stop) {
    bind(IrqHandler.CONTROL_C, 2, stop);
    bind(IrqHandler.SIGTERM, 15, stop);
  }

  private static void bind(String name, int number, StopRequest stop) {
    new IrqHandler(
            name,
            signal -> {
              if (stop.isMade()) {
                Runtime.getRuntime().halt(STATUS_AFTER_SIGNAL + number);
              }
              stop.make();
            })
        .bind();
  }
}
