package io.voicemill.runtime.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TestGraph {
  private final GraphPool pool = new GraphPool();

  private Graph open(String name) {
    return pool.open(TinyGraphs.path(name), "tiny", GraphOptions.CPU);
  }

  @Test
  void runs() {
    try (Graph graph = open("scale.onnx");
        Tensor x = Tensor.of(new float[] {1, 2, 3}, 3);
        Tensor factor = Tensor.of(new float[] {2}, 1);
        TensorBag outputs = graph.run(Map.of("x", x, "factor", factor))) {
      assertThat(outputs.floats("y")).containsExactly(2, 4, 6);
      assertThat(outputs.tensor("n").longs()).containsExactly(3);
      assertThat(outputs.tensor("y").shape()).containsExactly(3);
      assertThat(graph.device()).isEqualTo(Device.CPU);
      assertThat(graph.name()).isEqualTo("scale.onnx");
    }
  }

  @Test
  void givesOnlyTheOutputsThatAreAskedFor() {
    try (Graph graph = open("scale.onnx");
        Tensor x = Tensor.of(new float[] {1}, 1);
        TensorBag outputs = graph.run(Map.of("x", x, "factor", x), Set.of("y"))) {
      assertThat(outputs.floats("y")).containsExactly(1);
      assertThatThrownBy(() -> outputs.tensor("n"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("no output named n");
    }
  }

  @Test
  void outputsOfOneRunFeedTheNext() {
    try (Graph graph = open("cache.onnx");
        Tensor empty = Tensor.of(new float[0], 1, 0, 2);
        Tensor first = Tensor.of(new float[] {1, 2, 3, 4}, 1, 2, 2);
        Tensor second = Tensor.of(new float[] {5, 6}, 1, 1, 2);
        TensorBag once = graph.run(Map.of("past", empty, "step", first));
        TensorBag twice = graph.run(Map.of("past", once.tensor("new"), "step", second))) {
      assertThat(twice.floats("new")).containsExactly(1, 2, 3, 4, 5, 6);
      assertThat(twice.tensor("new").shape()).containsExactly(1, 3, 2);
    }
  }

  @Test
  void failureOfOneRunLeavesTheGraphUsable() {
    try (Graph graph = open("scale.onnx");
        Tensor three = Tensor.of(new float[] {1, 2, 3}, 3);
        Tensor two = Tensor.of(new float[] {1, 2}, 2)) {
      assertThatThrownBy(() -> graph.run(Map.of("x", three, "factor", two)))
          .isInstanceOfSatisfying(
              VoicemillException.class,
              e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.MODEL_FAILURE))
          .hasMessageStartingWith("The graph scale.onnx failed: ");
      try (TensorBag outputs = graph.run(Map.of("x", three, "factor", three))) {
        assertThat(outputs.floats("y")).containsExactly(1, 4, 9);
      }
    }
  }

  @Test
  void closedHandleRefusesToRun() {
    Graph graph = open("scale.onnx");
    graph.close();
    graph.close();

    assertThatThrownBy(() -> graph.run(Map.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the graph is closed: scale.onnx of tiny on cpu");
  }

  @Test
  void tensorsNeedAsManyValuesAsTheirShape() {
    assertThatThrownBy(() -> Tensor.of(new float[] {1, 2, 3}, 2, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Shape");
    try (Tensor longs = Tensor.of(new long[] {1}, 1)) {
      assertThatThrownBy(longs::floats)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("not a tensor of floats");
    }
  }
}
