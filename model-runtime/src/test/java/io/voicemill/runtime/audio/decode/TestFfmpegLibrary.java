package io.voicemill.runtime.audio.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestFfmpegLibrary {
  @TempDir private Path folder;

  @Test
  void isThere() {
    assertThat(FfmpegLibrary.instance().failure()).isEmpty();
    assertThat(FfmpegLibrary.instance().version()).contains("8.0.1");
  }

  @Test
  void missingLibrariesAreAValue() {
    FfmpegLibrary missing =
        FfmpegLibrary.load(
            () -> {
              throw new ExceptionInInitializerError(
                  new UnsatisfiedLinkError("no jniavutil in java.library.path"));
            });

    assertThat(missing.version()).isEmpty();
    assertThat(missing.failure())
        .hasValueSatisfying(
            problem ->
                assertThat(problem.problem())
                    .isEqualTo(
                        "FFmpeg's native libraries cannot be loaded: no jniavutil in"
                            + " java.library.path."));
    assertThatThrownBy(missing::require)
        .isInstanceOfSatisfying(
            VoicemillException.class,
            e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.ENVIRONMENT))
        .hasMessageStartingWith("FFmpeg's native libraries cannot be loaded: ");
  }

  @Test
  void processesThatStartAtOnceShareOneFolder() throws IOException {
    Path home = folder.resolve("home");
    Path recording = recording();

    List<DecodeProcess> processes = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      processes.add(DecodeProcess.start(home, folder, "64m", recording));
    }

    for (DecodeProcess process : processes) {
      assertThat(process.output()).isEqualTo(home.resolve("natives") + " 0.5 16000 false");
    }
  }

  @Test
  void whereTheHomeCannotBeWrittenTheTemporaryFolderServes() throws IOException {
    Path home = Files.writeString(folder.resolve("home"), "a file in the folder's place");
    Path temporary = Files.createDirectory(folder.resolve("temporary"));

    String output = DecodeProcess.start(home, temporary, "64m", recording()).output();

    assertThat(output)
        .startsWith(temporary.resolve("voicemill-natives-").toString())
        .endsWith(" 0.5 16000 false");
  }

  private Path recording() {
    return EncodedFiles.encode(
        folder.resolve("speech.wav"), new float[][] {Signals.speech(0.5, 16_000)}, 16_000);
  }
}
