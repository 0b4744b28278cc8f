package io.voicemill.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TestRenderSlots {

  @Test
  void onCpusThereAreAsManyAsCores() {
    assertThat(RenderSlots.of(Map.of(), 3, 12, RenderSlots.NO_GPU).count()).isEqualTo(12);
    assertThat(RenderSlots.of(Map.of("spark.task.cpus", "2"), 3, 12, RenderSlots.NO_GPU).count())
        .isEqualTo(6);
  }

  @Test
  void onGpusTheLanesCount() {
    assertThat(RenderSlots.of(Map.of(), 3, 12, 2).count()).isEqualTo(6);
  }

  @Test
  void lanesWithoutCoresDoNotCount() {
    assertThat(RenderSlots.of(Map.of(), 3, 3, 4).count()).isEqualTo(3);
  }

  @Test
  void executorsThatWillComeCountWithDynamicAllocation() {
    Map<String, String> settings =
        Map.of(
            "spark.dynamicAllocation.enabled", "true",
            "spark.dynamicAllocation.maxExecutors", "10",
            "spark.executor.cores", "4");
    assertThat(RenderSlots.of(settings, 1, 4, RenderSlots.NO_GPU).count()).isEqualTo(40);
    assertThat(RenderSlots.of(settings, 1, 4, 1).count()).isEqualTo(10);
  }

  @Test
  void thereIsAlwaysOne() {
    assertThat(RenderSlots.of(Map.of(), 0, 0, 1).count()).isEqualTo(1);
  }
}
