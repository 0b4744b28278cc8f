package io.voicemill.runtime.voice.kokoro;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A bundle with the shape of Kokoro's and tiny graphs: a sawtooth for each sounded token, as loud
 * as the voice's timbre says.
 */
final class TinyBundle {

  private TinyBundle() {}

  static Path write(Path folder) throws IOException {
    for (String graph : new String[] {"text.onnx", "prosody.onnx", "decoder.onnx"}) {
      Files.copy(resource("tiny/" + graph), folder.resolve(graph));
    }
    StringBuilder vocabulary = new StringBuilder("{");
    String symbols = ";:,.!?—…\"()“”";
    for (int i = 0; i < symbols.length(); i++) {
      String symbol = symbols.charAt(i) == '"' ? "\\\"" : symbols.substring(i, i + 1);
      vocabulary.append("\"").append(symbol).append("\":").append(i + 1).append(",");
    }
    String sounds = " abcdefghijklmnopqrstuvwxyzˈəɜɹðɪɛʌʤɑɐæIOY";
    for (int i = 0; i < sounds.length(); i++) {
      vocabulary.append("\"").append(sounds.charAt(i)).append("\":").append(16 + i).append(",");
    }
    vocabulary.setCharAt(vocabulary.length() - 1, '}');
    Files.writeString(folder.resolve("vocab.json"), vocabulary);
    Files.writeString(
        folder.resolve("voices.json"),
        """
        [{"name": "af_soft", "language": "en-us", "sex": "female"},
         {"name": "zm_loud", "language": "zh", "sex": "male", "embedding": [0.6, 0.8],
          "self_similarity_mean": 0.9, "self_similarity_sd": 0.02, "median_f0": 120.5}]
        """);
    Files.createDirectory(folder.resolve("voices"));
    voice(folder, "af_soft", .5f);
    voice(folder, "zm_loud", 1.2f);
    return folder;
  }

  static void voice(Path folder, String name, float level) throws IOException {
    ByteBuffer bytes =
        ByteBuffer.allocate(KokoroVoice.ROWS * KokoroVoice.WIDTH * Float.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN);
    for (int row = 0; row < KokoroVoice.ROWS; row++) {
      for (int i = 0; i < KokoroVoice.HALF; i++) {
        bytes.putFloat(level);
      }
      for (int i = 0; i < KokoroVoice.HALF; i++) {
        bytes.putFloat(row * .001f);
      }
    }
    Files.write(folder.resolve("voices").resolve(name + ".bin"), bytes.array());
  }

  private static Path resource(String name) {
    try {
      return Path.of(TinyBundle.class.getResource(name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
