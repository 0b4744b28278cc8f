package io.voicemill.jobs.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.SparkConf;
import org.apache.spark.internal.config.ConfigEntry;
import org.apache.spark.internal.config.UI$;
import org.apache.spark.internal.config.package$;
import org.apache.spark.sql.internal.SQLConf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Spark defaults of each kind of master. */
class TestSparkDefaults {

  @ParameterizedTest
  @ValueSource(strings = {"local", "standalone", "kubernetes"})
  void sparkKnowsEveryKeyAndTakesEveryValue(String master) throws IOException {
    SparkConf conf = new SparkConf(false);
    Properties defaults = defaults(master);
    defaults.forEach((name, value) -> conf.set("" + name, "" + value));

    for (String name : new TreeSet<>(defaults.stringPropertyNames())) {
      ConfigEntry<?> entry = entry(name);
      assertThat(entry).as(name).isNotNull();
      if (!name.startsWith("spark.sql.")) {
        assertThat(conf.get(entry)).as(name).isNotNull();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"local", "standalone", "kubernetes"})
  void everySettingOrGroupOfSettingsSaysWhy(String master) throws IOException {
    boolean explained = false;
    Set<String> seen = new HashSet<>();
    for (String line : Repository.text(file(master)).lines().toList()) {
      if (line.startsWith("#")) {
        explained = true;
      } else if (line.isBlank()) {
        explained = false;
      } else {
        assertThat(explained).as(line).isTrue();
        assertThat(seen.add(line.split("\\s+", 2)[0])).as(line).isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"local", "standalone", "kubernetes"})
  void noGpuIsAskedForByDefault(String master) throws IOException {
    assertThat(defaults(master).stringPropertyNames()).noneMatch(name -> name.contains("gpu"));
  }

  private static ConfigEntry<?> entry(String name) {
    List<Object> declarations = List.of(package$.MODULE$, UI$.MODULE$, SQLConf.get());
    assertThat(declarations).doesNotContainNull();
    return ConfigEntry.findEntry(name);
  }

  private static Properties defaults(String master) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = new StringReader(Repository.text(file(master)))) {
      properties.load(reader);
    }
    return properties;
  }

  private static Path file(String master) {
    return Repository.ROOT.resolve("conf/spark-%s.conf".formatted(master));
  }
}
