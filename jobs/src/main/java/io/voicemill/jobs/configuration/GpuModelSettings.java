package io.voicemill.jobs.configuration;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.inference.CudaOptions.ConvolutionSearch;

/**
 * How one model uses a GPU.
 *
 * @param convolutionSearch how cuDNN chooses a convolution algorithm
 * @param memoryLimitMb most memory of each of the model's graphs, in MiB; 0 for no limit
 */
public record GpuModelSettings(
    ConvolutionSearch convolutionSearch, @Between(min = 0, max = 1_000_000) int memoryLimitMb) {

  /** What holds without a file. */
  public static final GpuModelSettings DEFAULTS =
      new GpuModelSettings(ConvolutionSearch.HEURISTIC, 0);

  public GpuModelSettings {
    requireNonNull(convolutionSearch, "convolutionSearch is null");
  }
}
