package io.voicemill.runtime.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import ai.onnxruntime.providers.OrtCUDAProviderOptions;
import io.voicemill.runtime.inference.CudaOptions.ConvolutionSearch;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TestCudaOptions {

  @Test
  void theProviderIsToldTheSearchAndTheLimit() {
    assertThat(new CudaOptions(ConvolutionSearch.EXHAUSTIVE, 3L << 30, 2).providerOptions())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "cudnn_conv_algo_search", "EXHAUSTIVE",
                "arena_extend_strategy", "kSameAsRequested",
                "use_tf32", "0",
                "gpu_mem_limit", "3221225472"));
  }

  @Test
  void withoutALimitNoneIsTold() {
    assertThat(CudaOptions.DEFAULTS.providerOptions())
        .containsEntry("cudnn_conv_algo_search", "HEURISTIC")
        .doesNotContainKey("gpu_mem_limit");
  }

  @Test
  void lessThanOneLaneIsRefused() {
    assertThatThrownBy(() -> new CudaOptions(ConvolutionSearch.DEFAULT, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("lanes is below 1: 0");
  }

  @Test
  void onnxRuntimeKeepsEachOption() throws Exception {
    assumeThat(NativeRuntime.instance().builtForCuda()).isTrue();
    try (OrtCUDAProviderOptions cuda = new OrtCUDAProviderOptions(1)) {
      for (Map.Entry<String, String> option : CudaOptions.DEFAULTS.providerOptions().entrySet()) {
        cuda.add(option.getKey(), option.getValue());
      }
      assertThat(cuda.getOptionsString())
          .contains("device_id=1;", "cudnn_conv_algo_search=HEURISTIC;", "use_tf32=0;");
    }
  }
}
