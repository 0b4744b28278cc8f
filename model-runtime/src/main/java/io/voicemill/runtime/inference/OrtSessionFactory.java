package io.voicemill.runtime.inference;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.providers.OrtCUDAProviderOptions;
import io.voicemill.schemas.problem.VoicemillException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Loads graphs with ONNX Runtime. */
final class OrtSessionFactory implements SessionFactory {
  private static final String PROBE = "probe.onnx";

  private final Map<Integer, Optional<String>> cudaFailures = new ConcurrentHashMap<>();

  @Override
  public Session load(Path file, GraphOptions options) {
    OrtEnvironment environment = NativeRuntime.instance().environment();
    if (!Files.isRegularFile(file)) {
      throw Failures.open(file, new NoSuchFileException("there is no such file"));
    }
    try (SessionOptions settings = new SessionOptions()) {
      apply(options, settings);
      return new OrtGraph(
          file.getFileName().toString(), environment.createSession(file.toString(), settings));
    } catch (OrtException e) {
      throw Failures.open(file, e);
    }
  }

  @Override
  public Optional<String> cudaFailure(int ordinal) {
    return cudaFailures.computeIfAbsent(ordinal, OrtSessionFactory::probe);
  }

  private static Optional<String> probe(int ordinal) {
    NativeRuntime runtime = NativeRuntime.instance();
    if (runtime.failure().isPresent()) {
      return runtime.failure();
    }
    if (!runtime.builtForCuda()) {
      return Optional.of(CudaFailures.NO_PROVIDER);
    }
    try (SessionOptions settings = new SessionOptions()) {
      apply(GraphOptions.on(Device.cuda(ordinal)), settings);
      try (Session session =
              new OrtGraph(PROBE, runtime.environment().createSession(probeGraph(), settings));
          Tensor input = Tensor.of(new float[] {1}, 1);
          TensorBag output = session.run(Map.of("x", input), Set.of())) {
        return output.floats("y")[0] == 1
            ? Optional.empty()
            : Optional.of("the device gives wrong results");
      }
    } catch (OrtException | VoicemillException | LinkageError e) {
      return Optional.of(CudaFailures.reason(Failures.reason(e)));
    }
  }

  private static byte[] probeGraph() {
    try (InputStream in = OrtSessionFactory.class.getResourceAsStream(PROBE)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void apply(GraphOptions options, SessionOptions settings) throws OrtException {
    settings.setIntraOpNumThreads(options.intraOpThreads());
    settings.setInterOpNumThreads(1);
    settings.setExecutionMode(SessionOptions.ExecutionMode.SEQUENTIAL);
    settings.setOptimizationLevel(SessionOptions.OptLevel.ALL_OPT);
    settings.addConfigEntry("session.intra_op.allow_spinning", "0");
    if (options.device().kind() == Device.Kind.CUDA) {
      addCuda(options, settings);
    }
  }

  private static void addCuda(GraphOptions options, SessionOptions settings) throws OrtException {
    try (OrtCUDAProviderOptions cuda = new OrtCUDAProviderOptions(options.device().ordinal())) {
      for (Map.Entry<String, String> option : options.cuda().providerOptions().entrySet()) {
        cuda.add(option.getKey(), option.getValue());
      }
      settings.addCUDA(cuda);
    }
  }

  /** One session of ONNX Runtime. */
  private record OrtGraph(String name, OrtSession session) implements Session {

    @Override
    public TensorBag run(Map<String, Tensor> inputs, Set<String> outputs) {
      Map<String, OnnxTensor> values = new LinkedHashMap<>();
      inputs.forEach((input, tensor) -> values.put(input, tensor.value()));
      try {
        return new TensorBag(
            outputs.isEmpty() ? session.run(values) : session.run(values, outputs));
      } catch (OrtException e) {
        throw Failures.run(name, e);
      }
    }

    @Override
    public void close() {
      try {
        session.close();
      } catch (OrtException e) {
        throw Failures.run(name, e);
      }
    }
  }
}
