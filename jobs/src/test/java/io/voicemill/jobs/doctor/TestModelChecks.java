package io.voicemill.jobs.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.runtime.inference.Device;
import io.voicemill.runtime.models.BundleStore;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestModelChecks {

  @TempDir private Path home;

  @Test
  void theNativeLibraryLoads() {
    Finding finding = new NativeRuntimeCheck().run().get(0);
    assertThat(finding.state()).isEqualTo(Finding.State.OK);
    assertThat(finding.detail()).matches("1\\.\\d+\\.\\d+, built for CPU.*");
  }

  @Test
  void theDecoderLoads() {
    assertThat(new DecoderCheck().run()).containsExactly(Finding.ok("decoder", "FFmpeg 8.0.1"));
  }

  @Test
  void theProcessorIsAlwaysThereAndGpuNinetyNineIsNot() {
    assertThat(new DeviceCheck(Device.CPU).run().get(0))
        .isEqualTo(Finding.ok("device", "cpu, as 'cpu' asks for"));
    assertThat(new DeviceCheck(Device.cuda(99)).run().get(0).state())
        .isEqualTo(Finding.State.MISSING);
  }

  @Test
  void anAbsentBundleIsMissingAndFetchFixesIt() {
    Finding finding = new BundleCheck(new BundleStore(home), List.of("kokoro")).run().get(0);
    assertThat(finding.state()).isEqualTo(Finding.State.MISSING);
    assertThat(finding.name()).isEqualTo("bundle kokoro");
    assertThat(finding.fix()).contains("models fetch");
  }
}
