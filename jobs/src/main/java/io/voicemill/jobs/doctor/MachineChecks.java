package io.voicemill.jobs.doctor;

import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.jobs.configuration.DeviceChoice;
import io.voicemill.jobs.configuration.ModelSettings;
import io.voicemill.jobs.render.ConfiguredModels;
import io.voicemill.runtime.inference.Device;
import io.voicemill.runtime.inference.NativeRuntime;
import io.voicemill.runtime.models.BundleStore;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What every machine that renders must have. Travels to executors.
 *
 * @param home folder around the bundles
 * @param bundles kinds that the configuration names
 */
public record MachineChecks(DeviceChoice device, String home, List<String> bundles)
    implements Serializable {

  private static final long ROOM = 200_000_000;
  private static final long ROOM_WITH_CUDA = 1_000_000_000;

  public MachineChecks {
    requireNonNull(device, "device is null");
    requireNonNull(home, "home is null");
    bundles = List.copyOf(bundles);
  }

  /** The checks of a configuration. */
  public static MachineChecks of(Configuration configuration) {
    ModelSettings models = configuration.models();
    return new MachineChecks(
        configuration.device(),
        ConfiguredModels.home(configuration).toString(),
        List.of(models.voice(), models.recognizer(), models.speaker(), models.emotion()));
  }

  /** The same for a machine that reads and plans only. */
  public MachineChecks withoutGpu() {
    return new MachineChecks(DeviceChoice.CPU, home, bundles);
  }

  /** The checks for the device that was asked for. */
  public List<Check> all() {
    return on(Device.parse(device.name().toLowerCase(Locale.ROOT)));
  }

  /**
   * The checks, in the order in which they are read.
   *
   * @param here the device that models will use on this machine
   */
  List<Check> on(Device here) {
    return List.of(
        new JavaCheck(),
        new MemoryCheck(),
        new FolderCheck(
            "temporary files",
            Path.of(System.getProperty("java.io.tmpdir")),
            NativeRuntime.instance().builtForCuda() ? ROOM_WITH_CUDA : ROOM),
        new NativeRuntimeCheck(),
        new DecoderCheck(),
        new DeviceCheck(here),
        GpuCheck.ofThisMachine(device),
        new BundleCheck(new BundleStore(Path.of(home)), bundles));
  }
}
