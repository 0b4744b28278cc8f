package io.voicemill.runtime.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestGraphPool {
  private static final Path GRAPH = TinyGraphs.path("scale.onnx");

  private final CountingFactory factory = new CountingFactory();
  private final GraphPool pool = new GraphPool(factory);

  @Test
  void equalGraphsShareASession() {
    try (Graph one = pool.open(GRAPH, "hash", GraphOptions.CPU);
        Graph two = pool.open(GRAPH, "hash", GraphOptions.CPU)) {
      assertThat(factory.loaded).hasValue(1);
      assertThat(pool.openGraphs()).containsExactly("scale.onnx of hash on cpu: 2 handles");
      assertThat(one).isNotSameAs(two);
    }
  }

  @Test
  void otherHashFileOrOptionsAreAnotherSession() {
    GraphOptions threads = new GraphOptions(Device.CPU, 2, CudaOptions.DEFAULTS);
    try (Graph one = pool.open(GRAPH, "hash", GraphOptions.CPU);
        Graph two = pool.open(GRAPH, "other", GraphOptions.CPU);
        Graph three = pool.open(TinyGraphs.path("cache.onnx"), "hash", GraphOptions.CPU);
        Graph four = pool.open(GRAPH, "hash", threads)) {
      assertThat(List.of(one, two, three, four)).doesNotHaveDuplicates();
      assertThat(factory.loaded).hasValue(4);
    }
  }

  @Test
  void sessionIsClosedWithItsLastHandle() {
    Graph one = pool.open(GRAPH, "hash", GraphOptions.CPU);
    Graph two = pool.open(GRAPH, "hash", GraphOptions.CPU);

    one.close();
    one.close();
    assertThat(factory.closed).hasValue(0);

    two.close();
    assertThat(factory.closed).hasValue(1);
    assertThat(pool.openGraphs()).isEmpty();

    pool.open(GRAPH, "hash", GraphOptions.CPU).close();
    assertThat(factory.loaded).hasValue(2);
    assertThat(factory.closed).hasValue(2);
  }

  @Test
  void eightThreadsLoadOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      CountDownLatch start = new CountDownLatch(1);
      List<Future<Graph>> opening = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        opening.add(
            threads.submit(
                () -> {
                  start.await();
                  return pool.open(GRAPH, "hash", GraphOptions.CPU);
                }));
      }
      start.countDown();
      for (Future<Graph> graph : opening) {
        graph.get();
      }
      assertThat(factory.loaded).hasValue(1);
      for (Future<Graph> graph : opening) {
        graph.get().close();
      }
      assertThat(factory.closed).hasValue(1);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void openingAndClosingOnEightThreadsNeverRunsAClosedSession() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<float[]>> runs = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        int value = i;
        runs.add(threads.submit(() -> doubled(value)));
      }
      for (int i = 0; i < runs.size(); i++) {
        assertThat(runs.get(i).get()).containsExactly(2f * i);
      }
      assertThat(factory.closed.get()).isEqualTo(factory.loaded.get());
      assertThat(pool.openGraphs()).isEmpty();
    } finally {
      threads.shutdownNow();
    }
  }

  private float[] doubled(float value) {
    try (Graph graph = pool.open(GRAPH, "hash", GraphOptions.CPU);
        Tensor x = Tensor.of(new float[] {value}, 1);
        Tensor factor = Tensor.of(new float[] {2}, 1);
        TensorBag outputs = graph.run(Map.of("x", x, "factor", factor), Set.of("y"))) {
      return outputs.floats("y");
    }
  }

  @Test
  void graphThatCannotBeLoadedCanBeTriedAgain(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("scale.onnx");
    assertThatThrownBy(() -> pool.open(file, "hash", GraphOptions.CPU))
        .isInstanceOfSatisfying(
            VoicemillException.class,
            e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.BUNDLE))
        .hasMessageContaining("cannot be opened: there is no such file.");

    Files.writeString(file, "not a graph");
    assertThatThrownBy(() -> pool.open(file, "hash", GraphOptions.CPU))
        .hasMessageContaining("scale.onnx cannot be opened: ")
        .hasMessageEndingWith("\"voicemill models fetch\" if a file is damaged.");

    Files.copy(GRAPH, file, StandardCopyOption.REPLACE_EXISTING);
    pool.open(file, "hash", GraphOptions.CPU).close();
    assertThat(factory.closed).hasValue(1);
  }

  @Test
  void cudaIsADemand() {
    assertThatThrownBy(() -> pool.open(GRAPH, "hash", GraphOptions.on(Device.cuda(1))))
        .isInstanceOfSatisfying(
            VoicemillException.class,
            e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.DEVICE))
        .hasMessageStartingWith("The device cuda:1 cannot be used: no GPU in this test.");
    assertThat(factory.loaded).hasValue(0);
  }

  @Test
  void autoFallsBackToTheCpuAndAsksOnce() {
    try (Graph one = pool.open(GRAPH, "hash", GraphOptions.on(Device.AUTO));
        Graph two = pool.open(GRAPH, "hash", GraphOptions.CPU)) {
      assertThat(one.device()).isEqualTo(Device.CPU);
      assertThat(two.device()).isEqualTo(Device.CPU);
      assertThat(factory.loaded).hasValue(1);
      assertThat(pool.resolve(Device.AUTO)).isEqualTo(Device.CPU);
      assertThat(factory.probed).hasValue(1);
    }
  }

  @Test
  void autoTakesTheGpuThatWorks() {
    factory.failure = Optional.empty();

    assertThat(pool.resolve(new Device(Device.Kind.AUTO, 1))).isEqualTo(Device.cuda(1));
    assertThat(pool.resolve(Device.cuda(0))).isEqualTo(Device.cuda(0));
  }

  /** Counts what ONNX Runtime loads and closes; says about CUDA what the test wants. */
  private static final class CountingFactory implements SessionFactory {
    private final SessionFactory real = new OrtSessionFactory();
    private final AtomicInteger loaded = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private final AtomicInteger probed = new AtomicInteger();
    private volatile Optional<String> failure = Optional.of("no GPU in this test");

    @Override
    public Session load(Path file, GraphOptions options) {
      Session session = real.load(file, options);
      loaded.incrementAndGet();
      return new Session() {
        @Override
        public TensorBag run(Map<String, Tensor> inputs, Set<String> outputs) {
          return session.run(inputs, outputs);
        }

        @Override
        public void close() {
          closed.incrementAndGet();
          session.close();
        }
      };
    }

    @Override
    public Optional<String> cudaFailure(int ordinal) {
      probed.incrementAndGet();
      return failure;
    }
  }
}
