package io.voicemill.schemas.take;

import java.util.Locale;

/** The verdict on a take. */
public enum QaStatus {
  /** Every check is within its bar. */
  PASS,
  /** Usable, but a person should listen. */
  REVIEW,
  /** Not usable as it is. */
  FAIL;

  /** The name in tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
