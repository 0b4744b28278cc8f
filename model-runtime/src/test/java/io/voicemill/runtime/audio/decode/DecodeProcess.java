package io.voicemill.runtime.audio.decode;

import io.voicemill.runtime.models.VoicemillHome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A {@link DecodeProgram} that runs. */
final class DecodeProcess {
  private final Process process;

  private DecodeProcess(Process process) {
    this.process = process;
  }

  static DecodeProcess start(Path home, Path temporary, String heap, Path recording)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx" + heap,
                    "-Djava.io.tmpdir=" + temporary,
                    "-cp",
                    System.getProperty("java.class.path"),
                    DecodeProgram.class.getName(),
                    recording.toString()))
            .redirectErrorStream(true);
    builder.environment().put(VoicemillHome.VARIABLE, home.toString());
    return new DecodeProcess(builder.start());
  }

  /** What it has written until its end. */
  String output() throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
