package io.voicemill.jobs.cluster;

import io.voicemill.runtime.inference.Device;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.SparkEnv;
import org.apache.spark.TaskContext;

/** The device that the running task was given. */
public final class TaskDevice {

  /** Name of GPUs among Spark's resources. */
  static final String GPU = "gpu";

  /** Spark's name for the executor inside the driver, which only one machine has. */
  private static final String DRIVER = "driver";

  private TaskDevice() {}

  /**
   * The device of the task that runs on this thread. On a cluster Spark says which GPU that is; on
   * one machine the configuration does.
   *
   * @param configured what the configuration asks for
   * @throws VoicemillException DEVICE if CUDA is demanded and the task has no GPU, or one that this
   *     process does not see
   */
  public static Device ofRunningTask(Device configured) {
    if (SparkEnv.get().executorId().equals(DRIVER)) {
      return configured;
    }
    return of(configured, address(), Optional.ofNullable(System.getenv("CUDA_VISIBLE_DEVICES")));
  }

  /** The GPU that Spark gave the task that runs on this thread; empty if it gave none. */
  static Optional<String> address() {
    return Optional.ofNullable(TaskContext.get())
        .map(context -> context.resourcesJMap().get(GPU))
        .map(gpu -> gpu.addresses()[0]);
  }

  /**
   * The device behind an address.
   *
   * @param address as a discovery script names it: CUDA's number of the device in a process with
   *     the same environment, the machine's own number, or a UUID
   * @param visible the variable {@code CUDA_VISIBLE_DEVICES}
   */
  static Device of(Device configured, Optional<String> address, Optional<String> visible) {
    if (configured.kind() == Device.Kind.CPU) {
      return Device.CPU;
    }
    if (address.isEmpty()) {
      if (configured.kind() == Device.Kind.CUDA) {
        throw noGpu();
      }
      return Device.CPU;
    }
    return new Device(configured.kind(), ordinal(address.get().strip(), list(visible)));
  }

  private static int ordinal(String address, List<String> visible) {
    boolean number = address.matches("\\d{1,3}");
    if (visible.size() == 1 && (number || visible.contains(address))) {
      return 0;
    }
    if (number && (visible.isEmpty() || Integer.parseInt(address) < visible.size())) {
      return Integer.parseInt(address);
    }
    int index = visible.indexOf(address);
    if (index < 0) {
      throw unseen(address, visible);
    }
    return index;
  }

  private static List<String> list(Optional<String> visible) {
    return visible.stream()
        .flatMap(value -> Stream.of(value.split(",", -1)))
        .map(String::strip)
        .filter(device -> !device.isEmpty())
        .toList();
  }

  private static VoicemillException noGpu() {
    return new VoicemillException(
        Problem.in(
            "device",
            ProblemCode.DEVICE,
            "A task was given no GPU.",
            "The device is cuda, and on a cluster each task uses the GPU that Spark assigns to it.",
            "Set spark.executor.resource.gpu.amount, or set the device to auto or cpu."));
  }

  private static VoicemillException unseen(String address, List<String> visible) {
    return new VoicemillException(
        Problem.in(
            "device",
            ProblemCode.DEVICE,
            "The GPU %s that Spark assigned is not among those that the executor sees."
                .formatted(address),
            visible.isEmpty()
                ? "It is no number, and CUDA_VISIBLE_DEVICES names no devices."
                : "CUDA_VISIBLE_DEVICES is %s.".formatted(String.join(",", visible)),
            "Let workers and executors have the same CUDA_VISIBLE_DEVICES, and use"
                + " deploy/gpu-discovery.sh as the discovery script."));
  }
}
