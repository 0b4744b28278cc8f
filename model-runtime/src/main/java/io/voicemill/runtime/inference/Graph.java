package io.voicemill.runtime.inference;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * A handle on a loaded graph. Thread-safe: all threads share one session.
 *
 * <p>The session is closed with its last handle, after the runs in progress.
 */
public final class Graph implements AutoCloseable {
  private final GraphKey key;
  private final Session session;
  private final Runnable release;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private boolean closed;

  Graph(GraphKey key, Session session, Runnable release) {
    this.key = key;
    this.session = session;
    this.release = release;
  }

  /** Name of the graph's file. */
  public String name() {
    return key.name();
  }

  /** Where it really runs, never {@link Device.Kind#AUTO}. */
  public Device device() {
    return key.options().device();
  }

  /**
   * Runs the graph.
   *
   * @param inputs stay with the caller
   * @return all outputs, to be closed by the caller
   * @throws io.voicemill.schemas.problem.VoicemillException MODEL_FAILURE; the graph stays usable
   */
  public TensorBag run(Map<String, Tensor> inputs) {
    return run(inputs, Set.of());
  }

  /**
   * Runs the graph for some of its outputs.
   *
   * @param inputs stay with the caller
   * @param outputs names; empty for all
   * @return these outputs, to be closed by the caller
   * @throws io.voicemill.schemas.problem.VoicemillException MODEL_FAILURE; the graph stays usable
   */
  public TensorBag run(Map<String, Tensor> inputs, Set<String> outputs) {
    Lock running = lock.readLock();
    running.lock();
    try {
      if (closed) {
        throw new IllegalStateException("the graph is closed: " + key);
      }
      return session.run(inputs, outputs);
    } finally {
      running.unlock();
    }
  }

  /** Gives the handle back; a second call does nothing. */
  @Override
  public void close() {
    Lock closing = lock.writeLock();
    closing.lock();
    try {
      if (closed) {
        return;
      }
      closed = true;
    } finally {
      closing.unlock();
    }
    release.run();
  }
}
