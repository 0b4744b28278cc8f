package io.voicemill.jobs.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.voicemill.jobs.servers.AccessPolicy;
import io.voicemill.jobs.servers.Fault;
import io.voicemill.jobs.servers.S3Clients;
import io.voicemill.jobs.servers.S3Exchange;
import io.voicemill.jobs.servers.S3Gateway;
import io.voicemill.jobs.servers.S3Request;
import io.voicemill.jobs.servers.S3Server;
import io.voicemill.jobs.servers.S3User;
import io.voicemill.jobs.servers.VoicemillProcess;
import io.voicemill.jobs.storage.AtomicFiles;
import io.voicemill.jobs.storage.s3.SdkKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/** The commands on an object store, as a user with the rights of deploy/s3-policy.json. */
class RenderToS3IT {

  private static final S3User ADMIN = S3User.named("admin");
  private static final S3User STUDIO = S3User.named("studio");
  private static final String TOKEN = "SessionTokenThatNobodyMaySee";
  private static final String LINES =
      """
      line_id,text,speaker_id,language,script_id,sku
      a,Number one.,af_heart,en,book,7
      b,Number two is here.,bf_emma,en,book,8
      ü c,我们走吧。,zf_xiaobei,zh,book,9
      """;

  @TempDir private static Path folder;
  private static S3Server server;
  private static S3Gateway gateway;
  private static Path bucket;

  @BeforeAll
  static void startServer() {
    server = S3Server.start(folder.resolve("server"), ADMIN, STUDIO);
    bucket = server.bucket("studio");
    gateway = S3Gateway.before(server);
    gateway.allow(
        STUDIO,
        AccessPolicy.read(Path.of("../deploy/s3-policy.json"), Map.of("EXAMPLE-BUCKET", "studio")));
  }

  @AfterAll
  static void stopServer() {
    gateway.close();
    server.close();
  }

  @Test
  void theTakesAreThoseOfAFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("lines.csv"), LINES, UTF_8);
    String scripts = "s3a://studio/scripts/tonight";
    good(ADMIN, ImportCommand::new, "import", file.toString(), "--out", scripts);
    good(ADMIN, ImportCommand::new, "import", file.toString(), "--out", local("scripts"));
    good(ADMIN, RenderCommand::new, render(local("scripts"), local("out")));
    gateway.clearLog();

    JsonNode first = good(STUDIO, RenderCommand::new, render(scripts, "s3a://studio/output"));

    assertThat(refused()).isEmpty();
    assertThat(first.path("takes_by_status").path("pass").asInt()).isEqualTo(3);
    assertThat(audio(bucket.resolve("output"))).hasSize(3).isEqualTo(audio(folder.resolve("out")));
    assertThat(takes(bucket.resolve("output"))).isEqualTo(takes(folder.resolve("out")));
    String runId = first.path("run_id").asText();
    assertThat(bucket.resolve("output/takes/run_id=" + runId + "/_SUCCESS"))
        .content(UTF_8)
        .contains("\"committer\":\"magic\"");
    assertThat(bucket.resolve("output/runs/" + runId + ".json"))
        .content(UTF_8)
        .contains("\"state\" : \"finished\"", "\"path-style\" : true")
        .doesNotContain(STUDIO.secretAccessKey(), STUDIO.accessKeyId() + "\"");
    HeadObjectResponse audio = head("output/audio/book/ü c.wav");
    assertThat(audio.contentType()).isEqualTo("audio/wav");
    assertThat(audio.metadata())
        .containsEntry("content", "generated speech")
        .containsEntry("synthetic", "true")
        .containsEntry("line-id", "%C3%BC+c")
        .containsKeys("take-id", "sha256");
    assertNothingLeftBehind();
    gateway.clearLog();
    JsonNode second = good(STUDIO, RenderCommand::new, render(scripts, "s3://studio/output/"));

    assertThat(second.path("done").asInt()).isEqualTo(3);
    assertThat(second.path("takes_by_status")).isEmpty();
    assertThat(gateway.log().stream().map(S3Exchange::request).filter(each -> isAudioPut(each)))
        .isEmpty();
    assertThat(refused()).isEmpty();
  }

  @Test
  void aRunThatDiedIsTakenUpWhereItEnded() throws IOException {
    String scripts = imported("died");
    JsonNode whole = good(ADMIN, RenderCommand::new, render(scripts, "s3a://studio/died"));
    Path out = bucket.resolve("died");
    String runId = whole.path("run_id").asText();
    List<String> takes = rows(out);
    AtomicFiles.deleteTree(out.resolve("takes"));
    Files.delete(out.resolve("audio/book/b.wav"));
    Path notes = Files.createDirectories(out.resolve(".notes/" + runId));
    Files.writeString(notes.resolve("begun"), "");
    for (int at = 0; at < takes.size(); at++) {
      Files.writeString(notes.resolve(at + ".json"), takes.get(at), UTF_8);
    }

    JsonNode next = good(ADMIN, RenderCommand::new, render(scripts, "s3a://studio/died"));

    assertThat(next.path("done").asInt()).isEqualTo(2);
    assertThat(next.path("takes_by_status").path("pass").asInt()).isEqualTo(1);
    assertThat(out.resolve("takes/run_id=" + runId + "/_SUCCESS")).exists();
    assertThat(out.resolve(".notes/" + runId)).doesNotExist();
  }

  @Test
  void aServerThatLetsItsClientsDownIsOutlasted() throws IOException {
    String scripts = imported("faults");
    gateway.fail(
        5,
        Fault.slowDown(.2).forRequests(60),
        Fault.hang(Duration.ofSeconds(10)).forRequests(3),
        Fault.close().forRequests(5));

    JsonNode run = good(ADMIN, RenderCommand::new, render(scripts, "s3a://studio/faults"));

    System.out.printf(
        "3 lines rendered through %d answers of 503, %d of silence, %d closed connections%n",
        gateway.faults(Fault.Kind.SLOW_DOWN),
        gateway.faults(Fault.Kind.HANG),
        gateway.faults(Fault.Kind.CLOSE));
    assertThat(gateway.faultsAreOver()).isTrue();
    assertThat(run.path("takes_by_status").path("pass").asInt()).isEqualTo(3);
    assertThat(takes(bucket.resolve("faults"))).hasSize(3);
    gateway.fail(1);
  }

  @Test
  void noLogHoldsWhatRequestsAreSignedWith() throws IOException {
    Path file = Files.writeString(folder.resolve("logged.csv"), LINES, UTF_8);
    String said =
        said(ADMIN, "debug", 0, "import", file.toString(), "--out", "s3a://studio/scripts/logged");

    assertThat(said).contains("Wrote 3 lines").contains("fs.s3a");
    assertThat(said.lines().filter(RenderToS3IT::tells)).isEmpty();
  }

  @Test
  void aWrongSecretIsAProblemInWordsAndSoon() {
    S3User forger = new S3User(ADMIN.accessKeyId(), STUDIO.secretAccessKey());
    Instant begun = Instant.now();

    String said = said(forger, "warn", 1, render("s3a://studio/scripts", "s3a://studio/forged"));

    Duration took = Duration.between(begun, Instant.now());
    System.out.printf("A wrong secret is named after %.1f s%n", took.toMillis() / 1e3);
    assertThat(took).isLessThan(Duration.ofMinutes(1));
    assertThat(said)
        .contains("error: %s refuses the secret of the access key.".formatted(gateway.endpoint()))
        .contains("SignatureDoesNotMatch (HTTP 403");
    assertThat(said.lines().filter(RenderToS3IT::tells)).isEmpty();
  }

  /** Everything that a process of its own has written. */
  private static String said(S3User user, String level, int status, String... arguments) {
    try (VoicemillProcess process =
        VoicemillProcess.in(folder.resolve("process-" + System.nanoTime()))
            .with(user.environment())
            .with(Map.of("AWS_SESSION_TOKEN", TOKEN, "VOICEMILL_LOG_LEVEL", level))
            .start(
                Stream.of(Stream.of(arguments), Stream.of("--verbose"), settings())
                    .flatMap(each -> each)
                    .toArray(String[]::new))) {
      int ended = process.await(Duration.ofMinutes(2));
      String said = process.out() + process.err();
      assertThat(ended).as(said.substring(Math.max(0, said.length() - 4000))).isEqualTo(status);
      return said;
    }
  }

  private static boolean tells(String line) {
    return Stream.of(ADMIN.secretAccessKey(), STUDIO.secretAccessKey(), TOKEN, "Signature=")
        .anyMatch(line::contains);
  }

  private static String imported(String name) throws IOException {
    Path file = Files.writeString(folder.resolve(name + ".csv"), LINES, UTF_8);
    String scripts = "s3a://studio/scripts/" + name;
    good(ADMIN, ImportCommand::new, "import", file.toString(), "--out", scripts);
    return scripts;
  }

  private static String[] render(String scripts, String out) {
    return new String[] {"render", "--scripts", scripts, "--out", out};
  }

  private static Stream<String> settings() {
    return Stream.of(
            "s3.endpoint=" + gateway.endpoint(),
            "s3.path-style=true",
            "spark.master=local[2]",
            "quality.recognize=false",
            "quality.max-attempts=1")
        .flatMap(setting -> Stream.of("--set", setting));
  }

  private static JsonNode good(S3User user, Function<Shell, ?> command, String... arguments)
      throws IOException {
    String[] all =
        Stream.of(Arrays.stream(arguments), Stream.of("--json"), settings())
            .flatMap(each -> each)
            .toArray(String[]::new);
    long begun = System.nanoTime();
    try (SdkKey key = SdkKey.of(user)) {
      assertThat(key).isNotNull();
      CommandRun run = CommandRun.of(command, all);
      System.out.printf(
          "%5.1f s: %s%n", (System.nanoTime() - begun) / 1e9, String.join(" ", arguments));
      assertThat(run.status()).as(run.err()).isZero();
      return new ObjectMapper().readTree(run.out());
    }
  }

  private static List<S3Exchange> refused() {
    return gateway.log().stream().filter(exchange -> exchange.status() == 403).toList();
  }

  private static boolean isAudioPut(S3Request request) {
    return request.method().equals("PUT") && request.key().contains("/audio/");
  }

  private static void assertNothingLeftBehind() throws IOException {
    try (Stream<Path> all = Files.walk(bucket.resolve("output"))) {
      assertThat(all.map(Path::toString))
          .noneMatch(path -> path.contains("__magic") || path.endsWith(".lock"))
          .noneMatch(path -> path.contains(".notes/"));
    }
    try (S3AsyncClient client = S3Clients.plain(server.endpoint(), ADMIN)) {
      assertThat(client.listMultipartUploads(all -> all.bucket("studio")).join().uploads())
          .isEmpty();
    }
  }

  private static HeadObjectResponse head(String key) {
    try (S3AsyncClient client = S3Clients.plain(server.endpoint(), ADMIN)) {
      return client.headObject(head -> head.bucket("studio").key(key)).join();
    }
  }

  private static String local(String name) {
    return folder.resolve(name).toString();
  }

  private static Map<String, String> audio(Path out) throws IOException {
    try (Stream<Path> files = Files.list(out.resolve("audio/book"))) {
      Map<String, String> audio = new TreeMap<>();
      for (Path file : files.toList()) {
        audio.put(
            file.getFileName().toString(),
            Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
      }
      return audio;
    }
  }

  /** Takes in JSON by their line, without what differs between runs. */
  private static Map<String, String> takes(Path out) throws IOException {
    return rows(out, "run_id", "audio_uri", "created_at", "synthesis_seconds", "asr_seconds")
        .stream()
        .collect(
            Collectors.toMap(
                json -> json.replaceAll(".*\"line_id\":\"([^\"]*)\".*", "$1"), json -> json));
  }

  private static List<String> rows(Path out, String... without) throws IOException {
    try (SparkSession spark =
        SparkSession.builder()
            .master("local[1]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .getOrCreate()) {
      return spark
          .read()
          .parquet(out.resolve("takes").toUri().toString())
          .drop(without)
          .toJSON()
          .collectAsList();
    }
  }
}
