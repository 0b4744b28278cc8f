package io.voicemill.jobs.configuration;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * Section {@code spark}: the Spark session.
 *
 * @param master {@code local[N]} with N task slots, {@code local[*]} for as many as cores, or a
 *     cluster's URL
 * @param conf further Spark settings by their Spark names
 */
public record SparkSettings(String master, Map<String, String> conf) {

  /** What holds without a file. */
  public static final SparkSettings DEFAULTS = new SparkSettings("local[*]", Map.of());

  public SparkSettings {
    requireNonNull(master, "master is null");
    conf = Map.copyOf(conf);
  }
}
