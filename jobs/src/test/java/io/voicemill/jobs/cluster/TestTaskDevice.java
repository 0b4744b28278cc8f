package io.voicemill.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.runtime.inference.Device;
import io.voicemill.schemas.problem.VoicemillException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestTaskDevice {

  private static final Device CUDA = Device.cuda(0);

  /** Address, CUDA_VISIBLE_DEVICES, CUDA's number in the process. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "unset",
      value = {
        "0|unset|0",
        "3|unset|3",
        "3|''|3",
        "1|4,5|1",
        "5|4,5|1",
        "5|5|0",
        "0|5|0",
        "GPU-b|GPU-a, GPU-b|1",
        "MIG-1|MIG-1|0"
      })
  void anAddressBecomesTheNumberThatCudaCounts(String address, String visible, int ordinal) {
    assertThat(TaskDevice.of(CUDA, Optional.of(address), Optional.ofNullable(visible)))
        .isEqualTo(Device.cuda(ordinal));
  }

  @Test
  void everyAddressOfTheDiscoveryScriptIsAnotherDevice() {
    assertThat(
            java.util.stream.Stream.of("0", "1", "2")
                .map(each -> TaskDevice.of(CUDA, Optional.of(each), Optional.of("2,0,1"))))
        .doesNotHaveDuplicates();
  }

  @Test
  void autoStaysAuto() {
    assertThat(TaskDevice.of(Device.AUTO, Optional.of("1"), Optional.empty()))
        .isEqualTo(new Device(Device.Kind.AUTO, 1));
  }

  @Test
  void autoWithoutAGpuIsTheCpu() {
    assertThat(TaskDevice.of(Device.AUTO, Optional.empty(), Optional.empty()))
        .isEqualTo(Device.CPU);
  }

  @Test
  void theCpuIsTheCpuAlsoWithAGpu() {
    assertThat(TaskDevice.of(Device.CPU, Optional.of("1"), Optional.empty())).isEqualTo(Device.CPU);
  }

  @Test
  void cudaWithoutAGpuIsRefused() {
    assertThatThrownBy(() -> TaskDevice.of(CUDA, Optional.empty(), Optional.empty()))
        .isInstanceOf(VoicemillException.class)
        .hasMessageStartingWith("A task was given no GPU.")
        .hasMessageContaining("spark.executor.resource.gpu.amount");
  }

  @Test
  void aGpuThatTheProcessDoesNotSeeIsRefused() {
    assertThatThrownBy(() -> TaskDevice.of(CUDA, Optional.of("7"), Optional.of("1,2")))
        .isInstanceOf(VoicemillException.class)
        .hasMessageStartingWith("The GPU 7 that Spark assigned is not among those")
        .hasMessageContaining("CUDA_VISIBLE_DEVICES is 1,2.");
    assertThatThrownBy(() -> TaskDevice.of(CUDA, Optional.of("GPU-a"), Optional.empty()))
        .hasMessageContaining("CUDA_VISIBLE_DEVICES names no devices.");
  }
}
