package io.voicemill.jobs.doctor;

import io.voicemill.runtime.inference.NativeRuntime;
import java.util.List;

/** Whether ONNX Runtime's native library loads. */
public final class NativeRuntimeCheck implements Check {

  @Override
  public List<Finding> run() {
    NativeRuntime runtime = NativeRuntime.instance();
    return List.of(
        runtime
            .failure()
            .map(
                why ->
                    Finding.missing(
                        "onnx runtime",
                        why,
                        "Let java.io.tmpdir name a folder with 50 MB free that allows execution."))
            .orElseGet(
                () ->
                    Finding.ok(
                        "onnx runtime",
                        "%s, built for %s"
                            .formatted(
                                runtime.version().orElse("version unknown"),
                                runtime.builtForCuda() ? "CPU and CUDA" : "CPU"))));
  }
}
