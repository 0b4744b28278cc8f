package io.voicemill.runtime.audio.decode;

import java.nio.file.Path;

/** Decodes one file in a process of its own, on a thread that somebody has interrupted. */
final class DecodeProgram {

  private DecodeProgram() {}

  /** Prints the folder of the native libraries, seconds, sample rate and whether it goes on. */
  public static void main(String[] arguments) {
    Thread.currentThread().interrupt();
    Recording recording = AudioDecoder.decode(Path.of(arguments[0]), DecodeLimits.DEFAULT);
    System.out.print(
        String.join(
            " ",
            System.getProperty("org.bytedeco.javacpp.cachedir"),
            "" + recording.audio().seconds(),
            "" + recording.audio().sampleRate(),
            "" + recording.truncated()));
  }
}
