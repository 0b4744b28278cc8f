package io.voicemill.jobs.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.schemas.hash.Sha256;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestModelsCommand {

  private static final String GRAPH = "not really a graph";

  @TempDir private Path home;

  @BeforeEach
  void makeABundle() throws Exception {
    Path folder = Files.createDirectories(home.resolve("bundles/ge2e"));
    Files.writeString(folder.resolve("mel.onnx"), GRAPH);
    Files.writeString(
        folder.resolve("bundle.json"),
        """
        {"id": "ge2e-tiny", "kind": "ge2e", "revision": 99, "licence": "Apache-2.0",
         "languages": ["*"], "sample_rate": 16000, "capabilities": [], "sources": [],
         "files": {"mel.onnx": {"sha256": "%s", "bytes": %d}}}
        """
            .formatted(Sha256.ofText(GRAPH), GRAPH.length()));
  }

  private CommandRun models(String... arguments) {
    return CommandRun.of(
        ModelsCommand::commandLine,
        Stream.concat(
                Stream.concat(Stream.of("models"), Stream.of(arguments)),
                Stream.of("--set", "models.home=" + home))
            .toArray(String[]::new));
  }

  private void damage(String text) throws Exception {
    Files.writeString(home.resolve("bundles/ge2e/mel.onnx"), text);
  }

  @Test
  void listsWhatIsThereAndWhatCanBeFetched() {
    CommandRun run = models("list");
    assertThat(run.status()).isZero();
    assertThat(run.out().lines())
        .containsExactly(
            "present  ge2e     ge2e-tiny, 0 MB, *",
            "absent   emotion",
            "absent   whisper",
            "absent   kokoro");
  }

  @Test
  void listsAsData() {
    CommandRun run = models("list", "--json");
    assertThat(run.out().lines().findFirst().orElseThrow())
        .isEqualTo(
            "{\"kind\":\"ge2e\",\"state\":\"present\",\"folder\":\"%s\",\"id\":\"ge2e-tiny\",\"revision\":99,\"licence\":\"Apache-2.0\",\"languages\":[\"*\"],\"bytes\":18}"
                .formatted(home.resolve("bundles/ge2e")));
    assertThat(run.out().lines().skip(1)).allMatch(line -> line.contains("\"state\":\"absent\""));
  }

  @Test
  void listsADamagedBundleWithItsFix() throws Exception {
    damage("cut");
    assertThat(models("list").out())
        .startsWith("damaged  ge2e")
        .contains("has 3 bytes instead of 18", "fix: ");
  }

  @Test
  void verifiesEveryByte() throws Exception {
    CommandRun whole = models("verify", "ge2e");
    assertThat(whole.status()).isZero();
    assertThat(whole.out().lines()).containsExactly("ok       ge2e");
    assertThat(whole.err()).contains("ge2e  100%");

    damage("other text in here");
    CommandRun damaged = models("verify", "ge2e");
    assertThat(damaged.status()).isEqualTo(1);
    assertThat(damaged.out().lines())
        .containsExactly(
            "damaged  ge2e", "  different  mel.onnx", "  fix: voicemill models fetch ge2e");
  }

  @Test
  void verifyNamesABundleThatIsAbsent() {
    CommandRun run = models("verify", "ge2e", "whisper", "--json");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out().lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("{\"kind\":\"ge2e\",\"whole\":true"),
            line ->
                assertThat(line)
                    .startsWith("{\"kind\":\"whisper\",\"whole\":false")
                    .contains("is not on this machine"));
  }

  @Test
  void fetchLeavesAWholeBundleAlone() {
    CommandRun run = models("fetch", "ge2e");
    assertThat(run.status()).isZero();
    assertThat(run.out()).isEqualTo("present  ge2e     %s/bundles/ge2e, 0 MB\n".formatted(home));
  }

  @Test
  void fetchOfAnUnknownKindIsAUsageError() {
    CommandRun run = models("fetch", "kokorro");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("kokorro");
  }

  @Test
  void needsACommand() {
    assertThat(CommandRun.of(ModelsCommand::commandLine, "models").err())
        .contains("A command is missing: fetch, list, voices or verify.");
    assertThat(CommandRun.of(ModelsCommand::commandLine, "models", "fetsh").err())
        .contains("Did you mean 'fetch'?");
  }
}
