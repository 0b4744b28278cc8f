package io.voicemill.runtime.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TestLanes {

  private final ExecutorService threads = Executors.newFixedThreadPool(4);

  @AfterEach
  void stopThreads() {
    threads.shutdownNow();
  }

  @Test
  void aGpuRunsAsManyGraphsAtOnceAsItHasLanes() throws Exception {
    Meeting two = new Meeting(2);
    GraphPool pool = new GraphPool(two);
    try (Graph voice = open(pool, "voice.onnx", Device.cuda(0), 2);
        Graph recognizer = open(pool, "recognizer.onnx", Device.cuda(0), 2)) {
      runAll(voice, recognizer, voice, recognizer);
    }
    assertThat(two.most).hasValue(2);
  }

  @Test
  void oneLaneRunsOneGraphAtATime() throws Exception {
    Meeting alone = new Meeting(1);
    GraphPool pool = new GraphPool(alone);
    try (Graph voice = open(pool, "voice.onnx", Device.cuda(0), 1)) {
      runAll(voice, voice, voice, voice);
    }
    assertThat(alone.most).hasValue(1);
  }

  @Test
  void eachGpuHasItsOwnLanes() throws Exception {
    Meeting two = new Meeting(2);
    GraphPool pool = new GraphPool(two);
    try (Graph first = open(pool, "voice.onnx", Device.cuda(0), 1);
        Graph second = open(pool, "voice.onnx", Device.cuda(1), 1)) {
      runAll(first, second);
    }
    assertThat(two.most).hasValue(2);
  }

  @Test
  void theCpuRunsOnAllThreadsAtOnce() throws Exception {
    Meeting four = new Meeting(4);
    GraphPool pool = new GraphPool(four);
    try (Graph voice = open(pool, "voice.onnx", Device.CPU, 1)) {
      runAll(voice, voice, voice, voice);
    }
    assertThat(four.most).hasValue(4);
  }

  @Test
  void aRunThatFailsGivesItsLaneBack() {
    GraphPool pool = new GraphPool(new Failing());
    try (Graph voice = open(pool, "voice.onnx", Device.cuda(0), 1)) {
      for (int i = 0; i < 3; i++) {
        assertThatThrownBy(() -> voice.run(Map.of())).hasMessage("out of memory");
      }
    }
  }

  private static Graph open(GraphPool pool, String name, Device device, int lanes) {
    CudaOptions cuda = new CudaOptions(CudaOptions.ConvolutionSearch.HEURISTIC, 0, lanes);
    return pool.open(Path.of(name), "hash", cuda.on(device));
  }

  private void runAll(Graph... graphs) throws Exception {
    List<Future<TensorBag>> runs = new ArrayList<>();
    for (Graph graph : graphs) {
      runs.add(threads.submit(() -> graph.run(Map.of())));
    }
    for (Future<TensorBag> run : runs) {
      run.get(20, TimeUnit.SECONDS);
    }
  }

  /** Sessions whose runs end only when so many of them run at once; counts the most at once. */
  private static final class Meeting implements SessionFactory, Session {

    private final CyclicBarrier barrier;
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    Meeting(int parties) {
      this.barrier = new CyclicBarrier(parties);
    }

    @Override
    public Session load(Path file, GraphOptions options) {
      return this;
    }

    @Override
    public Optional<String> cudaFailure(int ordinal) {
      return Optional.empty();
    }

    @Override
    public TensorBag run(Map<String, Tensor> inputs, Set<String> outputs) {
      most.accumulateAndGet(inside.incrementAndGet(), Math::max);
      try {
        barrier.await(10, TimeUnit.SECONDS);
        return null;
      } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
        throw new IllegalStateException(e);
      } finally {
        inside.decrementAndGet();
      }
    }

    @Override
    public void close() {}
  }

  private static final class Failing implements SessionFactory, Session {

    @Override
    public Session load(Path file, GraphOptions options) {
      return this;
    }

    @Override
    public Optional<String> cudaFailure(int ordinal) {
      return Optional.empty();
    }

    @Override
    public TensorBag run(Map<String, Tensor> inputs, Set<String> outputs) {
      throw new IllegalStateException("out of memory");
    }

    @Override
    public void close() {}
  }
}
