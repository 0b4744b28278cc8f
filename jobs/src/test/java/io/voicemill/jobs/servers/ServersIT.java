package io.voicemill.jobs.servers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** S3, Kafka and executor processes together. */
class ServersIT {

  private static final S3User WRITER = S3User.named("writer");
  // Hadoop keeps one file system a bucket and JVM: another test's would come with that test's keys.
  private static final String BUCKET = "servers-together";
  private static final String TABLE = "s3a://%s/output/lines".formatted(BUCKET);
  private static final Duration LIMIT = Duration.ofSeconds(60);

  @TempDir private static Path folder;
  private static S3Server server;
  private static S3Gateway gateway;
  private static KafkaBroker broker;
  private static SparkSession spark;

  @BeforeAll
  static void start() {
    SparkHome home = SparkHome.ofThisJvm();
    server = S3Server.start(folder.resolve("s3"), WRITER);
    server.bucket(BUCKET);
    gateway = S3Gateway.before(server);
    broker = KafkaBroker.start(folder.resolve("kafka"));
    SparkSession.Builder builder =
        SparkSession.builder()
            .master("local-cluster[2,1,1024]")
            .config("spark.sql.shuffle.partitions", "2");
    home.settings().forEach(builder::config);
    S3aSettings.of(gateway.endpoint(), WRITER).forEach(builder::config);
    spark = builder.getOrCreate();
  }

  @AfterAll
  static void stop() {
    spark.stop();
    broker.close();
    gateway.close();
    server.close();
  }

  @Test
  void messagesBecomeATableInS3AlthoughItSlowsDownAndAKilledExecutorIsReplaced() {
    List<Long> pids = executorsOfTasks();
    assertThat(pids).hasSize(2).doesNotContain(ProcessHandle.current().pid());
    assertThat(Executors.of(ProcessHandle.current()))
        .extracting(ProcessHandle::pid)
        .containsExactlyInAnyOrderElementsOf(pids);
    broker.topics().create("lines", 2);
    broker
        .topics()
        .send(
            "lines",
            IntStream.range(0, 100).mapToObj(at -> ("line " + at).getBytes(UTF_8)).toList());
    gateway.fail(11, Fault.slowDown(.2).forRequests(40));

    spark
        .read()
        .format("kafka")
        .option("kafka.bootstrap.servers", broker.servers())
        .option("subscribe", "lines")
        .load()
        .selectExpr("CAST(value AS STRING) AS text", "partition", "offset")
        .write()
        .mode(SaveMode.Overwrite)
        .parquet(TABLE);

    assertThat(spark.read().parquet(TABLE).distinct().count()).isEqualTo(100);
    assertThat(gateway.faults(Fault.Kind.SLOW_DOWN)).isPositive();
    assertThat(server.bucket(BUCKET).resolve("output/lines/_SUCCESS"))
        .content()
        .contains("\"committer\":\"magic\"");

    Executors.kill(ProcessHandle.of(pids.get(0)).orElseThrow());
    Waiting.until(
        "a new executor in place of the killed one", LIMIT, () -> executorsOfTasks().size() == 2);
    assertThat(executorsOfTasks()).isNotEqualTo(pids).contains(pids.get(1));
  }

  private static List<Long> executorsOfTasks() {
    return JavaSparkContext.fromSparkContext(spark.sparkContext())
        .parallelize(List.of(1, 2), 2)
        .map(
            number -> {
              Thread.sleep(500);
              return ProcessHandle.current().pid();
            })
        .collect()
        .stream()
        .distinct()
        .sorted()
        .toList();
  }
}
