package io.voicemill.jobs.command;

import io.voicemill.schemas.problem.Problem;
import java.io.PrintStream;

/** Prints a problem with its three parts on lines of their own. */
public final class ProblemPrinter {

  private static final String RED = "\u001b[31m";
  private static final String DIM = "\u001b[2m";
  private static final String PLAIN = "\u001b[0m";

  private final PrintStream err;
  private final boolean colour;

  public ProblemPrinter(Shell shell) {
    this.err = shell.err();
    this.colour = shell.terminal().colour();
  }

  /** Prints the problem. */
  public void print(Problem problem) {
    part("error: ", RED, problem.problem());
    part("  why: ", DIM, problem.why());
    part("  fix: ", DIM, problem.fix());
    err.flush();
  }

  private void part(String label, String style, String text) {
    if (!text.isBlank()) {
      err.println((colour ? style + label + PLAIN : label) + text);
    }
  }
}
