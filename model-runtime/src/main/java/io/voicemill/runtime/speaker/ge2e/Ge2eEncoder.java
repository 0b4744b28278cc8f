package io.voicemill.runtime.speaker.ge2e;

import io.voicemill.runtime.audio.Resampler;
import io.voicemill.runtime.audio.Waveform;
import io.voicemill.runtime.inference.Device;
import io.voicemill.runtime.inference.Graph;
import io.voicemill.runtime.inference.GraphOptions;
import io.voicemill.runtime.inference.GraphPool;
import io.voicemill.runtime.inference.Tensor;
import io.voicemill.runtime.inference.TensorBag;
import io.voicemill.runtime.speaker.Centre;
import io.voicemill.runtime.speaker.SpeakerEncoder;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A d-vector of 256 values: three LSTM layers over partials of 1.6 s, their mean, of unit length
 * (Wan et al. 2018, "Generalized End-to-End Loss for Speaker Verification"; weights of
 * Resemblyzer).
 *
 * <p>One short clip is noisy: the text alone moves the cosine by .03 to .05.
 */
public final class Ge2eEncoder implements SpeakerEncoder {
  private static final int SAMPLE_RATE = 16_000;
  private static final int MELS = 40;
  private static final double TARGET_LEVEL = Math.pow(10, -30 / 20.0);
  private static final double SILENCE = 1e-6;

  private final Graph mel;
  private final Graph encoder;

  private Ge2eEncoder(Graph mel, Graph encoder) {
    this.mel = mel;
    this.encoder = encoder;
  }

  /**
   * Opens a bundle of the kind {@code ge2e}.
   *
   * @param bundle its folder
   * @param contentHash of the bundle
   * @param pool that shares the graphs
   * @param options of the encoder; the mel spectrogram is always made on the CPU
   * @throws VoicemillException BUNDLE for a missing or damaged file; DEVICE for a GPU that was
   *     demanded and does not work
   */
  public static Ge2eEncoder open(
      Path bundle, String contentHash, GraphPool pool, GraphOptions options) {
    Graph mel = pool.open(bundle.resolve("mel.onnx"), contentHash, options.withDevice(Device.CPU));
    try {
      return new Ge2eEncoder(mel, pool.open(bundle.resolve("encoder.onnx"), contentHash, options));
    } catch (RuntimeException e) {
      mel.close();
      throw e;
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws VoicemillException MODEL_FAILURE for silence
   */
  @Override
  public float[] embed(Waveform audio) {
    return Centre.of(embedParts(audio));
  }

  /**
   * {@inheritDoc}
   *
   * @throws VoicemillException MODEL_FAILURE for silence
   */
  @Override
  public List<float[]> embedParts(Waveform audio) {
    float[] samples = raised(Resampler.resample(audio, SAMPLE_RATE).samples());
    Partials partials = Partials.of(samples.length);
    float[] padded = Arrays.copyOf(samples, Math.max(samples.length, partials.samples()));
    try (Tensor input = Tensor.of(padded, padded.length);
        TensorBag spectrogram = mel.run(Map.of("audio", input));
        Tensor mels = batch(spectrogram.floats("mel"), partials);
        TensorBag embeddings = encoder.run(Map.of("mels", mels))) {
      return parts(embeddings.floats("embedding"), partials.count());
    }
  }

  private static Tensor batch(float[] spectrogram, Partials partials) {
    int length = Partials.FRAMES * MELS;
    float[] batch = new float[partials.count() * length];
    for (int i = 0; i < partials.count(); i++) {
      System.arraycopy(spectrogram, i * Partials.STEP * MELS, batch, i * length, length);
    }
    return Tensor.of(batch, partials.count(), Partials.FRAMES, MELS);
  }

  /** The samples at an effective level of at least -30 dBFS. */
  private static float[] raised(float[] samples) {
    double sum = 0;
    for (float sample : samples) {
      sum += (double) sample * sample;
    }
    double level = samples.length == 0 ? 0 : Math.sqrt(sum / samples.length);
    if (!(level > SILENCE)) {
      throw new VoicemillException(
          Problem.of(
              ProblemCode.MODEL_FAILURE,
              "The audio is silent.",
              "A voice can only be recognised where one is heard.",
              "Check the recording, or why nothing was spoken."));
    }
    if (level >= TARGET_LEVEL) {
      return samples;
    }
    float[] raised = new float[samples.length];
    float gain = (float) (TARGET_LEVEL / level);
    for (int i = 0; i < samples.length; i++) {
      raised[i] = samples[i] * gain;
    }
    return raised;
  }

  private static List<float[]> parts(float[] embeddings, int count) {
    int size = embeddings.length / count;
    return IntStream.range(0, count)
        .mapToObj(i -> Arrays.copyOfRange(embeddings, i * size, (i + 1) * size))
        .toList();
  }

  @Override
  public void close() {
    mel.close();
    encoder.close();
  }
}
