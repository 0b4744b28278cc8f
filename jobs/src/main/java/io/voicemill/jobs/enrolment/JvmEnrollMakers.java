package io.voicemill.jobs.enrolment;

import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.cluster.TaskDevice;
import io.voicemill.runtime.enrolment.BundleEnroller;
import io.voicemill.runtime.enrolment.EnrollerSettings;
import io.voicemill.runtime.enrolment.SpeakerEnroller;
import io.voicemill.runtime.inference.Device;
import io.voicemill.transforms.enroll.EnrollMakers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One enroller for equal settings and each device in each JVM, opened at the first use and closed
 * with {@link #closeAll} or with the JVM.
 */
record JvmEnrollMakers(EnrollerSettings settings) implements EnrollMakers {
  private static final long serialVersionUID = 1L;

  private static final Map<EnrollerSettings, BundleEnroller> ENROLLERS = new ConcurrentHashMap<>();

  static {
    Runtime.getRuntime()
        .addShutdownHook(new Thread(JvmEnrollMakers::closeAll, "voicemill-close-enrollers"));
  }

  JvmEnrollMakers {
    requireNonNull(settings, "settings is null");
  }

  @Override
  public SpeakerEnroller enroller() {
    Device device = TaskDevice.ofRunningTask(Device.parse(settings.models().device()));
    return ENROLLERS.computeIfAbsent(on(device), BundleEnroller::open);
  }

  /** Closes every enroller of this JVM. */
  static void closeAll() {
    ENROLLERS
        .values()
        .removeIf(
            enroller -> {
              enroller.close();
              return true;
            });
  }

  private EnrollerSettings on(Device device) {
    return new EnrollerSettings(
        settings.models().on(device),
        settings.steps(),
        settings.calibrationTexts(),
        settings.refinements(),
        settings.manner(),
        settings.poor(),
        settings.maxSeconds(),
        settings.maxBytes());
  }
}
