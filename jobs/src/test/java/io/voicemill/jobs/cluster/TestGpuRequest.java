package io.voicemill.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.jobs.configuration.DeviceChoice;
import io.voicemill.jobs.session.MasterKind;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TestGpuRequest {

  private static final Map<String, String> NOTHING = Map.of();
  private static final Map<String, String> GPU = Map.of("spark.executor.resource.gpu.amount", "2");
  private static final Map<String, String> DYNAMIC =
      Map.of("spark.executor.resource.gpu.amount", "1", "spark.dynamicAllocation.enabled", "true");
  private static final Map<String, String> DYNAMIC_WITH_SHARES =
      Map.of(
          "spark.executor.resource.gpu.amount", "1",
          "spark.dynamicAllocation.enabled", "true",
          "spark.task.resource.gpu.amount", "0.25");

  @Test
  void oneMachineUsesItsGpuWithoutSpark() {
    assertThat(of(DeviceChoice.CUDA, MasterKind.LOCAL, NOTHING).way())
        .isEqualTo(GpuRequest.Way.LOCAL);
    of(DeviceChoice.CUDA, MasterKind.LOCAL, NOTHING).requireWhatIsDemanded();
  }

  @Test
  void onAClusterTheRenderStageAsksForTheGpu() {
    for (DeviceChoice device : new DeviceChoice[] {DeviceChoice.AUTO, DeviceChoice.CUDA}) {
      GpuRequest request = of(device, MasterKind.STANDALONE, GPU);
      assertThat(request.way()).isEqualTo(GpuRequest.Way.RENDER_STAGE);
      assertThat(request.ofExecutor()).isEqualTo(2);
      request.requireWhatIsDemanded();
    }
  }

  @Test
  void theCpuAsksForNothing() {
    assertThat(of(DeviceChoice.CPU, MasterKind.STANDALONE, GPU).way())
        .isEqualTo(GpuRequest.Way.NONE);
  }

  @Test
  void autoWithoutGpusOfSparkIsTheCpu() {
    GpuRequest request = of(DeviceChoice.AUTO, MasterKind.KUBERNETES, NOTHING);
    assertThat(request.way()).isEqualTo(GpuRequest.Way.NONE);
    request.requireWhatIsDemanded();
  }

  @Test
  void cudaWithoutGpusOfSparkIsRefusedNamingTheSettingsOfTheCluster() {
    assertRefused(of(DeviceChoice.CUDA, MasterKind.STANDALONE, NOTHING))
        .hasMessageContaining("spark.executor.resource.gpu.amount is not set")
        .hasMessageContaining("spark.worker.resource.gpu.discoveryScript");
    assertRefused(of(DeviceChoice.CUDA, MasterKind.KUBERNETES, NOTHING))
        .hasMessageContaining("spark.executor.resource.gpu.vendor=nvidia.com")
        .hasMessageContaining("spark.executor.resource.gpu.discoveryScript");
    assertRefused(of(DeviceChoice.CUDA, MasterKind.YARN, NOTHING))
        .hasMessageContaining("spark.executor.resource.gpu.discoveryScript");
  }

  @Test
  void withDynamicAllocationEveryTaskHasItsShare() {
    assertThat(of(DeviceChoice.CUDA, MasterKind.KUBERNETES, DYNAMIC_WITH_SHARES).way())
        .isEqualTo(GpuRequest.Way.EVERY_TASK);
    assertRefused(of(DeviceChoice.CUDA, MasterKind.KUBERNETES, DYNAMIC))
        .hasMessageContaining("spark.task.resource.gpu.amount, which is not set");
  }

  private static org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> assertRefused(
      GpuRequest request) {
    return assertThatThrownBy(request::requireWhatIsDemanded)
        .isInstanceOfSatisfying(
            VoicemillException.class,
            e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.DEVICE))
        .hasMessageStartingWith("The device is cuda, and Spark gives its tasks no GPU.");
  }

  private static GpuRequest of(DeviceChoice device, MasterKind kind, Map<String, String> settings) {
    return GpuRequest.of(device, kind, settings);
  }
}
