package io.voicemill.jobs.servers;

import java.util.Arrays;

/** Runs another main class in this JVM, and halts when the process that started it is gone. */
public final class EndsWithParent {

  private static final int SIGKILL_STATUS = 137;

  private EndsWithParent() {}

  /** The first argument is the main class, the others are its own. */
  public static void main(String[] arguments) throws ReflectiveOperationException {
    ProcessHandle.current().parent().ifPresent(EndsWithParent::watch);
    Class.forName(arguments[0])
        .getMethod("main", String[].class)
        .invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
  }

  private static void watch(ProcessHandle parent) {
    Thread thread =
        new Thread(
            () -> {
              parent.onExit().join();
              Runtime.getRuntime().halt(SIGKILL_STATUS);
            },
            "ends-with-parent");
    thread.setDaemon(true);
    thread.start();
  }
}
