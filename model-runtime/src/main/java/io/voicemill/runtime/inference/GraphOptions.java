package io.voicemill.runtime.inference;

import static java.util.Objects.requireNonNull;

/**
 * How a graph is run. Part of its identity: two handles with equal options share a session.
 *
 * @param device where
 * @param intraOpThreads CPU threads that one run may use. With 1 the same input gives the same
 *     bytes, and several runs at once use several cores.
 * @param cuda for a GPU
 */
public record GraphOptions(Device device, int intraOpThreads, CudaOptions cuda) {

  /** One thread a run, on the CPU. */
  public static final GraphOptions CPU = on(Device.CPU);

  public GraphOptions {
    requireNonNull(device, "device is null");
    requireNonNull(cuda, "cuda is null");
    if (intraOpThreads < 1) {
      throw new IllegalArgumentException("intraOpThreads is below 1: " + intraOpThreads);
    }
  }

  /** One thread a run, on that device. */
  public static GraphOptions on(Device device) {
    return new GraphOptions(device, 1, CudaOptions.DEFAULTS);
  }

  /** The same on another device. */
  public GraphOptions withDevice(Device other) {
    return new GraphOptions(other, intraOpThreads, cuda);
  }
}
