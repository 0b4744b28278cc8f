package io.voicemill.runtime.inference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of ONNX Runtime 1.28.0's two builds on a machine without CUDA, and those of CUDA. */
class TestCudaFailures {

  private static final String LOADER =
      "Error code - ORT_FAIL - message: /onnxruntime_src/onnxruntime/core/session/"
          + "provider_bridge_ort.cc:1988 onnxruntime::Provider& onnxruntime::ProviderLibrary::Get()"
          + " [ONNXRuntimeError] : 1 : FAIL : Failed to load library"
          + " /tmp/onnxruntime-java90/libonnxruntime_providers_cuda.so with error: %s: cannot open"
          + " shared object file: No such file or directory";

  @Test
  void theOrdinaryBuildHasNoCuda() {
    String reason =
        CudaFailures.reason(
            "Error code - ORT_EP_FAIL - message: Failed to find CUDA shared provider");
    assertThat(reason).isEqualTo("this build of ONNX Runtime has no CUDA in it");
    assertThat(CudaFailures.fix(reason)).isEqualTo("Use the build for CUDA: mvn -Pcuda package.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"libcublasLt.so.12", "libcudart.so.12", "libcurand.so.10"})
  void aMissingLibraryOfCudaIsNamed(String library) {
    String reason = CudaFailures.reason(LOADER.formatted(library));
    assertThat(reason).isEqualTo("the library " + library + " is not there");
    assertThat(CudaFailures.fix(reason)).contains("CUDA 12 runtime libraries");
  }

  @Test
  void aMissingCudnnIsAnotherMatterThanAMissingDriver() {
    assertThat(CudaFailures.fix(CudaFailures.reason(LOADER.formatted("libcudnn.so.9"))))
        .contains("cuDNN 9");
    assertThat(CudaFailures.fix(CudaFailures.reason(LOADER.formatted("libcuda.so.1"))))
        .contains("NVIDIA driver");
  }

  @Test
  void theWordsOfCudaBecomeOurs() {
    assertThat(CudaFailures.reason("CUDA failure 100: no CUDA-capable device is detected ; GPU=0"))
        .isEqualTo("CUDA finds no GPU");
    assertThat(CudaFailures.reason("CUDA failure 101: invalid device ordinal ; GPU=99"))
        .isEqualTo("CUDA has no GPU of that number");
    String old = "CUDA failure 35: CUDA driver version is insufficient for CUDA runtime version";
    assertThat(CudaFailures.fix(CudaFailures.reason(old))).contains("NVIDIA driver for CUDA 12");
  }

  @Test
  void otherWordsStayAsTheyAre() {
    assertThat(CudaFailures.reason("something else")).isEqualTo("something else");
    assertThat(CudaFailures.fix("something else")).contains("cuDNN 9", "CUDA_VISIBLE_DEVICES");
  }
}
