package io.voicemill.runtime.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.Test;

class TestCudaProbe {
  private final OrtSessionFactory factory = new OrtSessionFactory();

  @Test
  void cpuBuildSaysThatItHasNoCuda() {
    assumeThat(NativeRuntime.instance().builtForCuda()).isFalse();

    assertThat(factory.cudaFailure(0)).contains("this build of ONNX Runtime has no CUDA in it");
  }

  @Test
  void gpuThatDoesNotExistIsAReasonAndNoCrash() {
    assertThat(factory.cudaFailure(99)).isPresent();
  }
}
