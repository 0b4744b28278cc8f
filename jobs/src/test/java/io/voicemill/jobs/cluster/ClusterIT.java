package io.voicemill.jobs.cluster;

import static io.voicemill.jobs.render.ScriptTables.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.jobs.configuration.ConfigurationLoader;
import io.voicemill.jobs.configuration.SparkSettings;
import io.voicemill.jobs.render.RenderRequest;
import io.voicemill.jobs.render.RenderRun;
import io.voicemill.jobs.render.RunSummary;
import io.voicemill.jobs.render.ScriptTables;
import io.voicemill.jobs.servers.SparkHome;
import io.voicemill.schemas.hash.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same table on two executor processes and on one machine. */
class ClusterIT {

  private static final int LINES = 6;
  private static final List<String> SPEAKERS = List.of("af_heart", "am_fenrir", "bf_emma");

  @TempDir private Path folder;

  @Test
  void twoExecutorsLoadEachModelOnceAndGiveTheBytesOfOneMachine() throws IOException {
    Path out = folder.resolve("cluster");

    RunSummary summary = run("local-cluster[2,1,1200]", SparkHome.ofThisJvm().settings(), out);
    run("local[2]", Map.of(), folder.resolve("local"));

    assertThat(summary.takes()).isEqualTo(LINES);
    assertThat(audio(out)).hasSize(LINES).isEqualTo(audio(folder.resolve("local")));
    JsonNode manifest =
        new ObjectMapper().readTree(out.resolve("runs/" + summary.runId() + ".json").toFile());
    JsonNode counts = manifest.path("counts");
    assertThat(counts.path("chunks").asInt()).isEqualTo(4);
    assertThat(counts.path("voice_loads").asInt())
        .isBetween(SPEAKERS.size(), SPEAKERS.size() + counts.path("chunks").asInt() - 1);
    JsonNode executors = manifest.path("executors");
    assertThat(executors.findValuesAsText("executor")).containsExactlyInAnyOrder("0", "1");
    assertThat(executors.findValuesAsText("device")).containsOnly("cpu");
    for (JsonNode executor : executors) {
      Map<String, Integer> loads = loads(executor);
      assertThat(loads.keySet()).anyMatch(graph -> graph.startsWith("decoder"));
      assertThat(loads.values()).containsOnly(1);
    }
  }

  private RunSummary run(String master, Map<String, String> settings, Path out) {
    Configuration configuration =
        ConfigurationLoader.load(
                Optional.empty(),
                List.of(
                    "quality.recognize=false",
                    "quality.max-attempts=1",
                    "device=cpu",
                    "render.chunks-per-slot=2"))
            .with(new SparkSettings(master, with("spark.sql.shuffle.partitions", "2", settings)));
    return RenderRun.inSession(
        configuration,
        spark ->
            RenderRun.job(spark, configuration, moments -> () -> {})
                .run(new RenderRequest(table(spark), out.toString(), RenderRequest.Scope.MISSING)));
  }

  private static Map<String, String> with(String name, String value, Map<String, String> settings) {
    Map<String, String> all = new TreeMap<>(settings);
    all.put(name, value);
    return all;
  }

  private String table(SparkSession spark) {
    List<Object[]> lines = new ArrayList<>();
    for (int i = 0; i < LINES; i++) {
      lines.add(
          line("l" + i, "Number %d.".formatted(i + 1), SPEAKERS.get(i % SPEAKERS.size()), "en"));
    }
    return ScriptTables.of(
            "line_id STRING, text STRING, speaker_id STRING, language STRING",
            lines.toArray(Object[][]::new))
        .write(spark, folder.resolve("table-" + System.nanoTime()));
  }

  private static Map<String, Integer> loads(JsonNode executor) {
    Map<String, Integer> counts = new TreeMap<>();
    executor
        .path("model_loads")
        .properties()
        .forEach(load -> counts.put(load.getKey(), load.getValue().asInt()));
    return counts;
  }

  /** Hash of each file of audio. */
  private static Map<String, String> audio(Path out) throws IOException {
    Map<String, String> audio = new TreeMap<>();
    try (Stream<Path> files = Files.list(out.resolve("audio/script"))) {
      for (Path file : files.toList()) {
        audio.put(file.getFileName().toString(), Sha256.ofBytes(Files.readAllBytes(file)));
      }
    }
    return audio;
  }
}
