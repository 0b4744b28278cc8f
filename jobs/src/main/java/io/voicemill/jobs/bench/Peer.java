package io.voicemill.jobs.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.voicemill.jobs.session.ConfigurationFolder;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * kokoro-onnx from pip with its defaults, in a virtual environment of its own.
 *
 * @param script that runs it; its requirements lie beside it
 * @param python the interpreter that makes the environment
 */
public record Peer(Path script, String python) {

  /** The voice that both engines speak with. */
  static final String VOICE = "af_heart";

  private static final ObjectMapper JSON = new ObjectMapper();

  public Peer {
    requireNonNull(script, "script is null");
    requireNonNull(python, "python is null");
  }

  /** The peer of this installation. */
  public static Peer kokoroOnnx() {
    Path root =
        ConfigurationFolder.find().map(conf -> conf.resolveSibling(".")).orElse(Path.of("."));
    return new Peer(
        root.resolve("jobs/src/main/python/kokoro_onnx_peer.py").normalize(),
        Optional.ofNullable(System.getenv("VOICEMILL_PYTHON")).orElse("python3"));
  }

  /**
   * Renders sentences with the peer.
   *
   * @param downloads folder of the wheels with the int8 model, as {@code models fetch} keeps it
   * @param voices folder of the bundle's voices
   * @param folder for the environment and files
   * @return what the script measured
   */
  Map<String, Object> run(List<String> sentences, Path downloads, Path voices, Path folder) {
    try {
      Path environment = folder.resolve("peer");
      Path lines = Files.write(folder.resolve("sentences.txt"), sentences, UTF_8);
      run(folder, List.of(python, "-m", "venv", environment.toString()));
      String own = environment.resolve("bin/python").toString();
      Path requirements = script.resolveSibling("kokoro_onnx_peer-requirements.txt");
      run(
          folder,
          List.of(
              own,
              "-m",
              "pip",
              "install",
              "-q",
              "--require-hashes",
              "-r",
              requirements.toString()));
      String measured =
          run(
              folder,
              List.of(
                  own,
                  script.toString(),
                  "--keep-silence",
                  "--int8-parts",
                  downloads.toString(),
                  "--voices",
                  voices.toString(),
                  "--voice",
                  VOICE,
                  "--sentences",
                  lines.toString()));
      return JSON.readValue(measured, new TypeReference<LinkedHashMap<String, Object>>() {});
    } catch (IOException e) {
      throw failed(e.toString());
    }
  }

  private static String run(Path folder, List<String> command) throws IOException {
    Path errors = folder.resolve("peer-errors.log");
    Process process =
        new ProcessBuilder(new ArrayList<>(command)).redirectError(errors.toFile()).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    try {
      if (process.waitFor() != 0) {
        List<String> lines = Files.readAllLines(errors);
        throw failed(lines.isEmpty() ? "no message" : lines.get(lines.size() - 1));
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw failed("it was interrupted");
    }
    return output;
  }

  private static VoicemillException failed(String reason) {
    return new VoicemillException(
        Problem.of(
            ProblemCode.ENVIRONMENT,
            "kokoro-onnx cannot be measured.",
            "It says: %s.".formatted(reason),
            "It needs Python 3.10 or later with venv and pip, and the downloads of models fetch."));
  }
}
