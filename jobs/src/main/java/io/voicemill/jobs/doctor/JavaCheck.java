package io.voicemill.jobs.doctor;

import java.util.List;

/** The Java that runs this, and its heap. */
public final class JavaCheck implements Check {

  private static final int OLDEST = 17;

  @Override
  public List<Finding> run() {
    int feature = Runtime.version().feature();
    String detail =
        "%s (%s), heap %s"
            .formatted(
                System.getProperty("java.version"),
                System.getProperty("java.vendor"),
                Bytes.text(Runtime.getRuntime().maxMemory()));
    return List.of(
        feature >= OLDEST
            ? Finding.ok("java", detail)
            : Finding.missing("java", detail, "Install Java 17 or later."));
  }
}
