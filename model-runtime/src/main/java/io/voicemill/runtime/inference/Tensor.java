package io.voicemill.runtime.inference;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;

/**
 * A tensor in native memory, to be closed by whoever made it.
 *
 * <p>A tensor of a {@link TensorBag} belongs to the bag and may be the input of another run,
 * without a copy, as long as the bag is open.
 */
public final class Tensor implements AutoCloseable {
  private final OnnxTensor value;

  Tensor(OnnxTensor value) {
    this.value = value;
  }

  /** Copies values in row-major order. */
  public static Tensor of(float[] values, long... shape) {
    OrtEnvironment environment = NativeRuntime.instance().environment();
    try {
      return new Tensor(OnnxTensor.createTensor(environment, FloatBuffer.wrap(values), shape));
    } catch (OrtException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Copies values in row-major order. */
  public static Tensor of(long[] values, long... shape) {
    OrtEnvironment environment = NativeRuntime.instance().environment();
    try {
      return new Tensor(OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape));
    } catch (OrtException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Length of each dimension. */
  public long[] shape() {
    return value.getInfo().getShape();
  }

  /** A copy of the values in row-major order. */
  public float[] floats() {
    FloatBuffer buffer = value.getFloatBuffer();
    if (buffer == null) {
      throw new IllegalStateException("not a tensor of floats: " + value.getInfo());
    }
    if (buffer.hasArray() && buffer.array().length == buffer.remaining()) {
      return buffer.array();
    }
    float[] values = new float[buffer.remaining()];
    buffer.get(values);
    return values;
  }

  /** A copy of the values in row-major order. */
  public long[] longs() {
    LongBuffer buffer = value.getLongBuffer();
    if (buffer == null) {
      throw new IllegalStateException("not a tensor of longs: " + value.getInfo());
    }
    if (buffer.hasArray() && buffer.array().length == buffer.remaining()) {
      return buffer.array();
    }
    long[] values = new long[buffer.remaining()];
    buffer.get(values);
    return values;
  }

  OnnxTensor value() {
    return value;
  }

  @Override
  public void close() {
    value.close();
  }
}
