package io.voicemill.runtime.voice.kokoro.training;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * The npm package that holds all stock voices, more than the bundle keeps: a gzipped tar with
 * {@code voices/NAME.bin}.
 */
record VoicePackage(Path file) {

  private static final int BLOCK = 512;
  private static final int NAME = 100;
  private static final int SIZE_AT = 124;
  private static final int SIZE = 11;
  private static final String FOLDER = "voices/";
  private static final String ENDING = ".bin";

  /**
   * Writes the voices as a bundle's folder has them, without what was measured of them.
   *
   * @throws VoicemillException UNREADABLE_SOURCE
   */
  void unpack(Path folder) {
    try {
      Files.createDirectories(folder.resolve(FOLDER));
      SortedMap<String, byte[]> voices = voices();
      for (var voice : voices.entrySet()) {
        Files.write(folder.resolve(FOLDER).resolve(voice.getKey() + ENDING), voice.getValue());
      }
      Files.writeString(
          folder.resolve("voices.json"),
          voices.keySet().stream()
              .map("{\"name\": \"%s\", \"language\": \"en-us\"}"::formatted)
              .collect(Collectors.joining(",\n", "[", "]\n")),
          UTF_8);
    } catch (IOException e) {
      throw new VoicemillException(
          Problem.of(
              ProblemCode.UNREADABLE_SOURCE,
              "The package of voices " + file + " cannot be read.",
              String.valueOf(e.getMessage()),
              "'npm pack kokoro-js@1.2.1' fetches it; so does 'bin/voicemill models fetch', which"
                  + " keeps it in 'downloads'."),
          e);
    }
  }

  private SortedMap<String, byte[]> voices() throws IOException {
    SortedMap<String, byte[]> voices = new TreeMap<>();
    try (DataInputStream tar =
        new DataInputStream(
            new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file))))) {
      byte[] header = tar.readNBytes(BLOCK);
      while (header.length == BLOCK && header[0] != 0) {
        String name = text(header, 0, NAME);
        int size = Integer.parseInt(text(header, SIZE_AT, SIZE).trim(), 8);
        byte[] content = tar.readNBytes(size);
        if (content.length < size) {
          throw new EOFException("it ends inside of " + name);
        }
        tar.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
        int at = name.indexOf(FOLDER);
        if (at >= 0 && name.endsWith(ENDING)) {
          voices.put(
              name.substring(at + FOLDER.length(), name.length() - ENDING.length()), content);
        }
        header = tar.readNBytes(BLOCK);
      }
    }
    if (voices.isEmpty()) {
      throw new IOException("it holds no voice");
    }
    return voices;
  }

  private static String text(byte[] header, int from, int length) {
    int end = from;
    while (end < from + length && header[end] != 0) {
      end++;
    }
    return new String(header, from, end - from, US_ASCII);
  }
}
