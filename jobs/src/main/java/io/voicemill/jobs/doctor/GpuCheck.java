package io.voicemill.jobs.doctor;

import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.configuration.DeviceChoice;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What CUDA execution takes, piece by piece: driver, CUDA 12, cuDNN 9, and ONNX Runtime's build for
 * it.
 */
public final class GpuCheck implements Check {

  private static final List<String> RUNTIME =
      List.of(
          "libcudart.so.12",
          "libcublas.so.12",
          "libcublasLt.so.12",
          "libcurand.so.10",
          "libcufft.so.11");

  private final DeviceChoice device;
  private final GpuView view;

  GpuCheck(DeviceChoice device, GpuView view) {
    this.device = requireNonNull(device, "device is null");
    this.view = requireNonNull(view, "view is null");
  }

  /**
   * The check of the machine that it runs on.
   *
   * @param device that the configuration asks for: {@code cuda} makes each lack a missing piece,
   *     {@code auto} a warning where there is a GPU, {@code cpu} asks nothing
   */
  public static GpuCheck ofThisMachine(DeviceChoice device) {
    return new GpuCheck(device, LinuxGpuView.ofThisMachine());
  }

  @Override
  public List<Finding> run() {
    return switch (device) {
      case CPU -> List.of();
      case AUTO ->
          view.driver().isPresent()
              ? pieces()
              : List.of(Finding.ok("gpu", "no NVIDIA driver answers; 'auto' renders on the CPU"));
      case CUDA -> pieces();
    };
  }

  private List<Finding> pieces() {
    return List.of(driver(), runtime(), cudnn(), provider());
  }

  private Finding driver() {
    Optional<String> answer = view.driver();
    Optional<GpuView.Library> library = view.library("libcuda.so.1");
    if (answer.isEmpty()) {
      return lacks(
          "gpu driver",
          "nvidia-smi does not answer" + (library.isPresent() ? "" : ", and no libcuda.so.1"),
          "Install an NVIDIA driver for CUDA 12 (525 or later). In a container: start it with the"
              + " NVIDIA container toolkit and --gpus all; on Kubernetes: ask for nvidia.com/gpu.");
    }
    if (library.isEmpty()) {
      return lacks(
          "gpu driver",
          answer.get() + ", but no libcuda.so.1",
          "In a container: NVIDIA_DRIVER_CAPABILITIES must hold 'compute'. Else reinstall the"
              + " driver.");
    }
    return Finding.ok("gpu driver", answer.get());
  }

  private Finding runtime() {
    return libraries(
        "cuda 12",
        RUNTIME,
        "Install the CUDA 12 runtime libraries (Debian and Ubuntu, from NVIDIA's repository:"
            + " cuda-libraries-12-8), or use an image such as nvidia/cuda:12.8.1-cudnn-runtime.");
  }

  private Finding cudnn() {
    return libraries(
        "cudnn 9",
        List.of("libcudnn.so.9"),
        "Install cuDNN 9 for CUDA 12 (Debian and Ubuntu, from NVIDIA's repository:"
            + " cudnn9-cuda-12).");
  }

  private Finding provider() {
    return view.builtForCuda()
        ? Finding.ok("cuda provider", "ONNX Runtime's build for CUDA is on the class path")
        : lacks(
            "cuda provider",
            "ONNX Runtime's build for the CPU is on the class path",
            "Build with the profile cuda: mvn -Pcuda -DskipTests package.");
  }

  private Finding libraries(String name, List<String> libraries, String fix) {
    List<String> missing =
        libraries.stream().filter(library -> view.library(library).isEmpty()).toList();
    if (!missing.isEmpty()) {
      return lacks(name, "not found: " + String.join(", ", missing), fix);
    }
    String unsearched =
        libraries.stream()
            .flatMap(library -> view.library(library).stream())
            .filter(library -> !library.searched())
            .map(library -> library.folder().toString())
            .distinct()
            .collect(Collectors.joining(":"));
    if (!unsearched.isEmpty()) {
      return lacks(
          name,
          "in %s, where the loader does not look".formatted(unsearched),
          "Set LD_LIBRARY_PATH=%s before Java starts, or run ldconfig with it."
              .formatted(unsearched));
    }
    return Finding.ok(name, String.join(", ", libraries));
  }

  private Finding lacks(String name, String detail, String fix) {
    return device == DeviceChoice.CUDA
        ? Finding.missing(name, detail, fix)
        : Finding.warn(name, detail, fix);
  }
}
