package io.voicemill.jobs.run;

import java.util.LinkedHashMap;
import java.util.Map;

/** Wall time of the steps of a run. */
public final class Stopwatch {

  private final Map<String, Double> seconds = new LinkedHashMap<>();
  private long last = System.nanoTime();

  /** Ends a step; the next one begins. */
  public double lap(String step) {
    long now = System.nanoTime();
    double elapsed = (now - last) / 1e9;
    last = now;
    seconds.put(step, elapsed);
    return elapsed;
  }

  public Map<String, Double> seconds() {
    return seconds;
  }
}
