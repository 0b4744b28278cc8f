package io.voicemill.jobs.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestLinuxGpuView {

  private static final Map<String, String> PROGRAMS =
      Map.of(
          "nvidia-smi", "NVIDIA A10, 535.161\nNVIDIA A10, 535.161\n",
          "/sbin/ldconfig",
              """
              2 libs found in cache `/etc/ld.so.cache'
              \tlibcuda.so.1 (libc6,x86-64) => /usr/lib/x86_64-linux-gnu/libcuda.so.1
              \tlibcudart.so.12 (libc6,x86-64) => /opt/cuda/lib64/libcudart.so.12
              """);

  @TempDir private Path searched;
  @TempDir private Path unsearched;

  @Test
  void theDriverNamesEachGpu() {
    assertThat(view(PROGRAMS).driver()).contains("NVIDIA A10, 535.161; NVIDIA A10, 535.161");
    assertThat(view(Map.of()).driver()).isEmpty();
  }

  @Test
  void aLibraryIsFoundBySearchPathThenByTheLoadersCacheThenElsewhere() throws IOException {
    Files.createFile(searched.resolve("libcudnn.so.9"));
    Files.createFile(searched.resolve("libcudart.so.12"));
    Files.createFile(unsearched.resolve("libcudart.so.12"));
    Files.createFile(unsearched.resolve("libcufft.so.11"));

    assertFound("libcudnn.so.9", searched, true);
    assertFound("libcudart.so.12", searched, true);
    assertFound("libcuda.so.1", Path.of("/usr/lib/x86_64-linux-gnu"), true);
    assertFound("libcufft.so.11", unsearched, false);
    assertThat(view(PROGRAMS).library("libcublas.so.12")).isEmpty();
    assertThat(view(PROGRAMS).library("libcuda.so")).isEmpty();
  }

  @Test
  void programsThatAreNotThereGiveNothing() {
    assertThat(ProgramOutput.find(List.of("no-such-program-here"))).isEmpty();
    assertThat(ProgramOutput.find(List.of("sh", "-c", "echo x; exit 1"))).isEmpty();
    assertThat(ProgramOutput.find(List.of("sh", "-c", "echo x"))).contains("x\n");
  }

  private void assertFound(String name, Path folder, boolean looked) {
    assertThat(view(PROGRAMS).library(name)).contains(new GpuView.Library(folder, looked));
  }

  private GpuView view(Map<String, String> programs) {
    return new LinuxGpuView(
        command -> Optional.ofNullable(programs.get(command.get(0))),
        Optional.of(searched + "::/no/such/folder"),
        List.of(unsearched));
  }
}
