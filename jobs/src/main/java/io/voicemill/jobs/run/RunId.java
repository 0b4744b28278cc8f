package io.voicemill.jobs.run;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Names a run: when it began, and four characters against two that began in the same second. */
public final class RunId {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private RunId() {}

  public static String create(Instant start) {
    return TIME.format(start) + "-%04x".formatted(new SecureRandom().nextInt(0x10000));
  }
}
