package io.voicemill.jobs.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scripts of deploy as bash reads them. */
class TestShellScripts {

  @ParameterizedTest
  @MethodSource("scripts")
  void bashCanReadIt(Path script) throws Exception {
    ProcessRun run =
        ProcessRun.of(Duration.ofSeconds(20), Map.of(), List.of("bash", "-n", script.toString()));

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(Files.isExecutable(script)).isTrue();
    assertThat(Repository.text(script))
        .startsWith("#!/usr/bin/env bash\n")
        .contains("set -euo pipefail");
  }

  static List<Path> scripts() throws IOException {
    return Repository.deployFiles(".sh");
  }
}
