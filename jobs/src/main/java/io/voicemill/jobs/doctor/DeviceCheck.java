package io.voicemill.jobs.doctor;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.inference.Device;
import io.voicemill.runtime.inference.GraphPool;
import io.voicemill.schemas.problem.VoicemillException;
import java.util.List;

/** Where models will run. */
public final class DeviceCheck implements Check {

  private final Device device;

  /**
   * @param device that the configuration asks for
   */
  public DeviceCheck(Device device) {
    this.device = requireNonNull(device, "device is null");
  }

  @Override
  public List<Finding> run() {
    try {
      return List.of(
          Finding.ok(
              "device",
              "%s, as '%s' asks for".formatted(GraphPool.shared().resolve(device), device)));
    } catch (VoicemillException e) {
      return List.of(
          Finding.missing(
              "device", e.problem().problem() + " " + e.problem().why(), e.problem().fix()));
    }
  }
}
