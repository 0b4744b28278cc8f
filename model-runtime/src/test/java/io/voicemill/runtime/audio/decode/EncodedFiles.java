package io.voicemill.runtime.audio.decode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.Loader;

/** Files of any format, made by the ffmpeg program that lies beside the libraries. */
public final class EncodedFiles {
  private static final Path PROGRAM = program();

  private EncodedFiles() {}

  /**
   * Encodes samples.
   *
   * @param file where to; its ending chooses the format
   * @param channels [channels, samples]
   * @param options of the output
   */
  public static Path encode(Path file, float[][] channels, int sampleRate, String... options) {
    try {
      Path raw = Files.createTempFile(file.getParent(), "samples", ".raw");
      Files.write(raw, interleaved(channels));
      List<String> arguments =
          new ArrayList<>(
              List.of("-v", "error", "-y", "-f", "f32le", "-ar", "" + sampleRate, "-ac"));
      arguments.addAll(List.of("" + channels.length, "-i", raw.toString()));
      arguments.addAll(List.of(options));
      arguments.add(file.toString());
      run(arguments);
      Files.delete(raw);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs the program. */
  static void run(List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(PROGRAM.toString(), "-nostdin"));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    for (String variable : List.of("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")) {
      builder.environment().put(variable, PROGRAM.getParent().toString());
    }
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new AssertionError(String.join(" ", command) + "\n" + output);
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] interleaved(float[][] channels) {
    int count = channels[0].length;
    ByteBuffer bytes =
        ByteBuffer.allocate(Float.BYTES * count * channels.length).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < count; i++) {
      for (float[] channel : channels) {
        bytes.putFloat(channel[i]);
      }
    }
    return bytes.array();
  }

  private static Path program() {
    FfmpegLibrary.instance().require();
    return Path.of(Loader.load(org.bytedeco.ffmpeg.ffmpeg.class));
  }
}
