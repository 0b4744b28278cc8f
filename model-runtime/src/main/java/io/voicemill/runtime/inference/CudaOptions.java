package io.voicemill.runtime.inference;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * How a graph uses a GPU. No effect on the CPU.
 *
 * @param convolutionSearch how cuDNN chooses a convolution algorithm
 * @param memoryLimitBytes most bytes of the session's arena; 0 for no limit
 */
public record CudaOptions(ConvolutionSearch convolutionSearch, long memoryLimitBytes)
    implements Serializable {

  /** Values of ONNX Runtime's {@code cudnn_conv_algo_search}. */
  public enum ConvolutionSearch {
    /** Tries all algorithms for each new shape: slow for speech, where each line is a new shape. */
    EXHAUSTIVE,
    HEURISTIC,
    DEFAULT
  }

  public static final CudaOptions DEFAULTS = new CudaOptions(ConvolutionSearch.HEURISTIC, 0);

  public CudaOptions {
    requireNonNull(convolutionSearch, "convolutionSearch is null");
    if (memoryLimitBytes < 0) {
      throw new IllegalArgumentException("memoryLimitBytes is negative: " + memoryLimitBytes);
    }
  }

  /** One thread a run, on that device. */
  public GraphOptions on(Device device) {
    return new GraphOptions(device, 1, this);
  }
}
