package io.voicemill.runtime.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import org.junit.jupiter.api.Test;

class TestNativeRuntime {

  @Test
  void isThere() {
    assertThat(NativeRuntime.instance().failure()).isEmpty();
    assertThat(NativeRuntime.instance().version())
        .hasValueSatisfying(v -> assertThat(v).startsWith("1."));
  }

  @Test
  void missingLibraryIsAValue() {
    NativeRuntime missing =
        NativeRuntime.load(
            () -> {
              throw new ExceptionInInitializerError(
                  new UnsatisfiedLinkError("no libonnxruntime.so"));
            });

    assertThat(missing.failure()).contains("no libonnxruntime.so");
    assertThat(missing.version()).isEmpty();
    assertThat(missing.builtForCuda()).isFalse();
    assertThatThrownBy(missing::environment)
        .isInstanceOfSatisfying(
            VoicemillException.class,
            e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.ENVIRONMENT))
        .hasMessageStartingWith(
            "ONNX Runtime's native library cannot be loaded: no libonnxruntime.so.");
  }
}
