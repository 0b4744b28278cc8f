package io.voicemill.runtime.emotion.example;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Clips in files of this machine, by a path or a {@code file:} URI. */
public record LocalClips() implements ClipSource {
  private static final long serialVersionUID = 1L;
  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):.*");

  @Override
  public byte[] read(String uri) {
    Path file = path(uri);
    if (!Files.exists(file)) {
      throw ClipProblems.missing(uri);
    }
    if (!Files.isRegularFile(file)) {
      throw ClipProblems.unreadable(uri, "It is no file.", "Give the path of a WAV file.");
    }
    try {
      long size = Files.size(file);
      if (size > LARGEST_BYTES) {
        throw ClipProblems.tooLarge(uri, size);
      }
      try (InputStream in = Files.newInputStream(file)) {
        return in.readNBytes(LARGEST_BYTES);
      }
    } catch (IOException e) {
      throw ClipProblems.unreadable(
          uri,
          "Reading it failed: %s.".formatted(e.getClass().getSimpleName()),
          "Check that the file may be read by the one who runs Voicemill.");
    }
  }

  private static Path path(String uri) {
    try {
      Matcher scheme = SCHEME.matcher(uri);
      if (!scheme.matches()) {
        return Path.of(uri);
      }
      if (scheme.group(1).toLowerCase(Locale.ROOT).equals("file")) {
        return Path.of(URI.create(uri));
      }
    } catch (IllegalArgumentException e) {
      throw ClipProblems.noPlace(uri, "It is no path.");
    }
    throw ClipProblems.noPlace(uri, "Clips are not read from such a place here.");
  }
}
