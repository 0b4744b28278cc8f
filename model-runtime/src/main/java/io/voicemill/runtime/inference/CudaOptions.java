package io.voicemill.runtime.inference;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a graph uses a GPU. No effect on the CPU.
 *
 * @param convolutionSearch how cuDNN chooses a convolution algorithm
 * @param memoryLimitBytes most bytes of the session's arena; 0 for no limit
 * @param lanes runs at once on one GPU, of all graphs with the same number together
 */
public record CudaOptions(ConvolutionSearch convolutionSearch, long memoryLimitBytes, int lanes)
    implements Serializable {

  /** Values of ONNX Runtime's {@code cudnn_conv_algo_search}. */
  public enum ConvolutionSearch {
    /** Tries all algorithms for each new shape: slow for speech, where each line is a new shape. */
    EXHAUSTIVE,
    HEURISTIC,
    DEFAULT
  }

  public static final CudaOptions DEFAULTS = new CudaOptions(ConvolutionSearch.HEURISTIC, 0, 1);

  public CudaOptions {
    requireNonNull(convolutionSearch, "convolutionSearch is null");
    if (memoryLimitBytes < 0) {
      throw new IllegalArgumentException("memoryLimitBytes is negative: " + memoryLimitBytes);
    }
    if (lanes < 1) {
      throw new IllegalArgumentException("lanes is below 1: " + lanes);
    }
  }

  /** One thread a run, on that device. */
  public GraphOptions on(Device device) {
    return new GraphOptions(device, 1, this);
  }

  /**
   * What ONNX Runtime's CUDA provider is told. Sums stay in float32: its TensorFloat-32 keeps 10
   * bits of a fraction.
   */
  Map<String, String> providerOptions() {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("cudnn_conv_algo_search", convolutionSearch.name());
    options.put("arena_extend_strategy", "kSameAsRequested");
    options.put("use_tf32", "0");
    if (memoryLimitBytes > 0) {
      options.put("gpu_mem_limit", Long.toString(memoryLimitBytes));
    }
    return options;
  }
}
