package io.voicemill.runtime.voice.kokoro;

import io.voicemill.runtime.inference.Device;
import io.voicemill.runtime.inference.Graph;
import io.voicemill.runtime.inference.GraphOptions;
import io.voicemill.runtime.inference.GraphPool;
import io.voicemill.runtime.inference.Tensor;
import io.voicemill.runtime.inference.TensorBag;
import java.nio.file.Path;
import java.util.Map;

/** The three graphs. Thread-safe. */
final class KokoroGraphs implements AutoCloseable {
  private final Graph text;
  private final Graph prosody;
  private final Graph decoder;

  private KokoroGraphs(Graph text, Graph prosody, Graph decoder) {
    this.text = text;
    this.prosody = prosody;
    this.decoder = decoder;
  }

  static KokoroGraphs open(Path bundle, String hash, GraphPool pool, GraphOptions options) {
    Graph text = pool.open(bundle.resolve("text.onnx"), hash, options);
    try {
      Graph prosody = pool.open(bundle.resolve("prosody.onnx"), hash, options);
      try {
        return new KokoroGraphs(
            text, prosody, pool.open(bundle.resolve("decoder.onnx"), hash, options));
      } catch (RuntimeException e) {
        prosody.close();
        throw e;
      }
    } catch (RuntimeException e) {
      text.close();
      throw e;
    }
  }

  /**
   * A clause after the text graph.
   *
   * @param outputs kept in native memory for the other graphs
   * @param durations of each token, in fractions of a frame
   */
  record Encoding(TensorBag outputs, float[] durations) implements AutoCloseable {

    @Override
    public void close() {
      outputs.close();
    }
  }

  Encoding encode(long[] tokens, float[] prosodyStyle) {
    try (Tensor ids = Tensor.of(tokens, 1, tokens.length);
        Tensor style = Tensor.of(prosodyStyle, 1, prosodyStyle.length)) {
      TensorBag outputs = text.run(Map.of("tokens", ids, "prosody_style", style));
      return new Encoding(outputs, outputs.floats("durations"));
    }
  }

  Curves melody(Encoding encoding, int[] frames, float[] prosodyStyle) {
    try (Tensor durations = durations(frames);
        Tensor style = Tensor.of(prosodyStyle, 1, prosodyStyle.length);
        TensorBag outputs =
            prosody.run(
                Map.of(
                    "durations", durations,
                    "duration_features", encoding.outputs().tensor("duration_features"),
                    "prosody_style", style))) {
      return new Curves(outputs.floats("f0"), outputs.floats("energy"));
    }
  }

  float[] decode(Encoding encoding, int[] frames, Curves curves, float[] timbreStyle) {
    try (Tensor durations = durations(frames);
        Tensor f0 = Tensor.of(curves.f0(), 1, curves.f0().length);
        Tensor energy = Tensor.of(curves.energy(), 1, curves.energy().length);
        Tensor style = Tensor.of(timbreStyle, 1, timbreStyle.length);
        TensorBag outputs =
            decoder.run(
                Map.of(
                    "durations", durations,
                    "text_features", encoding.outputs().tensor("text_features"),
                    "f0", f0,
                    "energy", energy,
                    "timbre_style", style))) {
      return outputs.floats("audio");
    }
  }

  Device device() {
    return decoder.device();
  }

  private static Tensor durations(int[] frames) {
    float[] values = new float[frames.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = frames[i];
    }
    return Tensor.of(values, 1, values.length);
  }

  @Override
  public void close() {
    text.close();
    prosody.close();
    decoder.close();
  }
}
