package io.voicemill.jobs.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestTranscribeCommand {

  private final FakeModels models = new FakeModels();

  @TempDir private Path folder;
  private String first;
  private String second;

  @BeforeEach
  void makeFiles() throws Exception {
    first = Files.createFile(folder.resolve("1.wav")).toString();
    second = Files.createFile(folder.resolve("2.wav")).toString();
  }

  private CommandRun transcribe(String... arguments) {
    return CommandRun.of(shell -> new TranscribeCommand(shell, configuration -> models), arguments);
  }

  @Test
  void writesTheTextOfOneFileAlone() {
    CommandRun run = transcribe("transcribe", "--language", "en", first);
    assertThat(run.status()).isZero();
    assertThat(run.out().lines()).containsExactly("en at 24000");
    assertThat(models.closed).isTrue();
  }

  @Test
  void namesEachOfSeveralFiles() {
    CommandRun run = transcribe("transcribe", "--language", "zh", first, second);
    assertThat(run.out().lines())
        .containsExactly(first + ": zh at 24000", second + ": zh at 24000");
  }

  @Test
  void writesObjectsAndGoesOnAfterAFileThatFails() {
    String missing = folder.resolve("0.wav").toString();
    CommandRun run = transcribe("transcribe", "--language", "ja", "--json", missing, second);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out().lines())
        .containsExactly(
            "{\"file\":\"%s\",\"error\":{\"code\":\"unreadable_source\",\"problem\":\"%s is not there.\",\"why\":\"No audio.\",\"fix\":\"Look again.\"}}"
                .formatted(missing, missing),
            "{\"file\":\"%s\",\"language\":\"ja\",\"seconds\":0.5,\"text\":\"ja at 24000\",\"mean_log_probability\":-0.25,\"truncated\":false}"
                .formatted(second));
  }

  @Test
  void needsALanguage() {
    assertThat(transcribe("transcribe", first).err())
        .contains("Missing required option: '--language=LANGUAGE'");
    CommandRun auto = transcribe("transcribe", "--language", "auto", first);
    assertThat(auto.status()).isEqualTo(1);
    assertThat(auto.err()).contains("needs to know the language");
  }
}
