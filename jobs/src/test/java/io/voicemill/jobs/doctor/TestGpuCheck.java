package io.voicemill.jobs.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.jobs.configuration.DeviceChoice;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TestGpuCheck {

  private static final Set<String> LIBRARIES =
      Set.of(
          "libcuda.so.1",
          "libcudart.so.12",
          "libcublas.so.12",
          "libcublasLt.so.12",
          "libcurand.so.10",
          "libcufft.so.11",
          "libcudnn.so.9");
  private static final Machine WHOLE =
      new Machine(Optional.of("NVIDIA H200, 550.54.15"), LIBRARIES, Set.of(), true);

  /** A machine as the test wants it. */
  private record Machine(
      Optional<String> driver, Set<String> searched, Set<String> unsearched, boolean builtForCuda)
      implements GpuView {

    @Override
    public Optional<Library> library(String name) {
      if (searched.contains(name)) {
        return Optional.of(new Library(Path.of("/usr/lib"), true));
      }
      return unsearched.contains(name)
          ? Optional.of(new Library(Path.of("/usr/local/cuda/lib64"), false))
          : Optional.empty();
    }

    Machine without(String... names) {
      return new Machine(driver, minus(names), unsearched, builtForCuda);
    }

    Machine unsearched(String... names) {
      return new Machine(driver, minus(names), Set.of(names), builtForCuda);
    }

    Machine withoutDriver() {
      return new Machine(Optional.empty(), searched, unsearched, builtForCuda);
    }

    Machine builtForCpu() {
      return new Machine(driver, searched, unsearched, false);
    }

    private Set<String> minus(String... names) {
      return searched.stream()
          .filter(name -> !List.of(names).contains(name))
          .collect(Collectors.toSet());
    }
  }

  @Test
  void aWholeMachineIsOk() {
    assertThat(check(DeviceChoice.CUDA, WHOLE).values())
        .hasSize(4)
        .allMatch(finding -> finding.state() == Finding.State.OK);
    assertThat(check(DeviceChoice.CUDA, WHOLE).get("gpu driver").detail())
        .isEqualTo("NVIDIA H200, 550.54.15");
  }

  @Test
  void eachMissingPieceIsNamedWithItsFix() {
    assertMissing(WHOLE.withoutDriver(), "gpu driver", "nvidia-smi does not answer", "driver for");
    assertMissing(
        WHOLE.without("libcuda.so.1"), "gpu driver", "but no libcuda.so.1", "CAPABILITIES");
    assertMissing(
        WHOLE.without("libcurand.so.10", "libcufft.so.11"),
        "cuda 12",
        "not found: libcurand.so.10, libcufft.so.11",
        "cuda-libraries-12");
    assertMissing(WHOLE.without("libcudnn.so.9"), "cudnn 9", "libcudnn.so.9", "cudnn9-cuda-12");
    assertMissing(WHOLE.builtForCpu(), "cuda provider", "build for the CPU", "mvn -Pcuda");
  }

  @Test
  void aLibraryWhereTheLoaderDoesNotLookNeedsItsPath() {
    assertMissing(
        WHOLE.unsearched("libcudart.so.12"),
        "cuda 12",
        "in /usr/local/cuda/lib64, where the loader does not look",
        "LD_LIBRARY_PATH=/usr/local/cuda/lib64");
  }

  @Test
  void everythingCanBeMissingAtOnce() {
    Machine bare = new Machine(Optional.empty(), Set.of(), Set.of(), false);
    assertThat(check(DeviceChoice.CUDA, bare).values())
        .hasSize(4)
        .allMatch(finding -> finding.state() == Finding.State.MISSING)
        .allMatch(finding -> !finding.fix().isEmpty());
  }

  @Test
  void autoWarnsOnlyWhereThereIsAGpu() {
    assertThat(check(DeviceChoice.AUTO, WHOLE.without("libcudnn.so.9")).get("cudnn 9").state())
        .isEqualTo(Finding.State.WARN);
    assertThat(check(DeviceChoice.AUTO, WHOLE.withoutDriver()))
        .containsOnly(
            Map.entry(
                "gpu", Finding.ok("gpu", "no NVIDIA driver answers; 'auto' renders on the CPU")));
  }

  @Test
  void theCpuAsksForNothing() {
    assertThat(check(DeviceChoice.CPU, WHOLE.withoutDriver())).isEmpty();
  }

  private static void assertMissing(Machine machine, String name, String detail, String fix) {
    Map<String, Finding> findings = check(DeviceChoice.CUDA, machine);
    assertThat(findings.get(name).state()).isEqualTo(Finding.State.MISSING);
    assertThat(findings.get(name).detail()).contains(detail);
    assertThat(findings.get(name).fix()).contains(fix);
    findings.remove(name);
    assertThat(findings.values()).allMatch(other -> other.state() == Finding.State.OK);
  }

  private static Map<String, Finding> check(DeviceChoice device, Machine machine) {
    Map<String, Finding> findings = new TreeMap<>();
    new GpuCheck(device, machine).run().forEach(each -> findings.put(each.name(), each));
    return findings;
  }
}
