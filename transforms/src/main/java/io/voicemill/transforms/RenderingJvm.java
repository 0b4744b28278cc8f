package io.voicemill.transforms;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/**
 * A JVM that renders.
 *
 * @param executor its identifier in Spark
 * @param host its machine
 * @param device that its voice model runs on, for example {@code cuda:1}
 * @param modelLoads how often each graph was loaded there so far, by its name
 */
public record RenderingJvm(
    String executor, String host, String device, Map<String, Integer> modelLoads)
    implements Serializable {

  public RenderingJvm {
    requireNonNull(executor, "executor is null");
    requireNonNull(host, "host is null");
    requireNonNull(device, "device is null");
    modelLoads = new TreeMap<>(modelLoads);
  }
}
