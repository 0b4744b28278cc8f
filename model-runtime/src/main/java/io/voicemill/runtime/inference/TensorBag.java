package io.voicemill.runtime.inference;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtSession;

/** The outputs of one run, in native memory until the bag is closed. */
public final class TensorBag implements AutoCloseable {
  private final OrtSession.Result result;

  TensorBag(OrtSession.Result result) {
    this.result = result;
  }

  /**
   * The output of that name; it belongs to this bag.
   *
   * @throws IllegalArgumentException if the run did not give it
   */
  public Tensor tensor(String name) {
    return result
        .get(name)
        .filter(OnnxTensor.class::isInstance)
        .map(value -> new Tensor((OnnxTensor) value))
        .orElseThrow(() -> new IllegalArgumentException("no output named " + name));
  }

  /** A copy of that output's values in row-major order. */
  public float[] floats(String name) {
    return tensor(name).floats();
  }

  @Override
  public void close() {
    result.close();
  }
}
