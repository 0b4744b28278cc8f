package io.voicemill.schemas.tsv;

import static java.util.Objects.requireNonNull;

/**
 * What is wrong with one line of a file.
 *
 * @param line in the file, from 1
 * @param problem what is wrong, with the value
 * @param fix what to do about it
 */
public record LineFlaw(int line, String problem, String fix) {

  public LineFlaw {
    requireNonNull(problem, "problem is null");
    requireNonNull(fix, "fix is null");
  }

  /** The flaw in words: {@code line 4: …}. */
  public String words() {
    return "line " + line + ": " + problem + " " + fix;
  }
}
