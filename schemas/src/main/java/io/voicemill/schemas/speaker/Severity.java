package io.voicemill.schemas.speaker;

import java.util.Locale;

/** How much a finding weighs, the worst first. */
public enum Severity {
  /** No voice can be made of it, whoever insists. */
  REFUSED,
  /** A voice made of it will sound poor: it is made only if the user accepts that. */
  POOR,
  /** It could be better; a voice is made. */
  ADVICE;

  /** The name in tables and pages. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
