package io.voicemill.runtime.inference;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Keeps the runs at once on each GPU to its lanes, whatever the number of threads. The CPU has no
 * bound.
 */
final class Lanes {

  private final Map<Gpu, Semaphore> permits = new ConcurrentHashMap<>();

  private record Gpu(int ordinal, int lanes) {}

  /** The same session, with each run in a lane if it is on a GPU. */
  Session guard(Session session, GraphOptions options) {
    if (options.device().kind() != Device.Kind.CUDA) {
      return session;
    }
    Gpu gpu = new Gpu(options.device().ordinal(), options.cuda().lanes());
    return new Lane(
        session, permits.computeIfAbsent(gpu, each -> new Semaphore(each.lanes(), true)));
  }

  private record Lane(Session session, Semaphore permits) implements Session {

    @Override
    public TensorBag run(Map<String, Tensor> inputs, Set<String> outputs) {
      permits.acquireUninterruptibly();
      try {
        return session.run(inputs, outputs);
      } finally {
        permits.release();
      }
    }

    @Override
    public void close() {
      session.close();
    }
  }
}
