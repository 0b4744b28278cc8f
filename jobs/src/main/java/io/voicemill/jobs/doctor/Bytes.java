package io.voicemill.jobs.doctor;

import java.util.Locale;

/** Amounts of bytes in words. */
public final class Bytes {

  private static final double MEGABYTE = 1e6;
  private static final double GIGABYTE = 1e9;

  private Bytes() {}

  /** The amount in MB or GB of a thousand. */
  public static String text(long bytes) {
    return bytes >= GIGABYTE
        ? String.format(Locale.ROOT, "%.1f GB", bytes / GIGABYTE)
        : String.format(Locale.ROOT, "%.0f MB", bytes / MEGABYTE);
  }
}
