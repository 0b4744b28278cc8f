package io.voicemill.jobs.run;

import io.voicemill.runtime.take.EngineRevision;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** The versions that a run manifest names. */
public final class Versions {

  private Versions() {}

  public static Map<String, Object> of(SparkSession spark) {
    Map<String, Object> versions = new LinkedHashMap<>();
    String own = Versions.class.getPackage().getImplementationVersion();
    versions.put("voicemill", own == null ? "development" : own);
    versions.put("engine_revision", EngineRevision.CURRENT);
    versions.put("spark", spark.version());
    versions.put("java", System.getProperty("java.version"));
    return versions;
  }
}
