package io.voicemill.jobs.lexicon;

import io.voicemill.jobs.configuration.S3Settings;
import io.voicemill.jobs.failure.SystemReason;
import io.voicemill.jobs.storage.OutputStores;
import io.voicemill.jobs.storage.s3.S3Lexicons;
import io.voicemill.jobs.storage.s3.S3Tables;
import io.voicemill.runtime.text.lexicon.LexiconSource;
import io.voicemill.schemas.hash.Sha256;
import io.voicemill.schemas.lexicon.LexiconProblems;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Reads lexicons from files and from object stores. */
public final class LexiconFiles {

  private LexiconFiles() {}

  /**
   * Reads a lexicon; its lines are not looked at yet.
   *
   * @param uri a path, {@code file:} or {@code s3a://BUCKET/KEY}; the lexicon's name
   * @throws io.voicemill.schemas.problem.VoicemillException UNREADABLE_SOURCE for a file that is
   *     not there, too large or not UTF-8
   */
  public static LexiconSource read(String uri, LexiconSource.Origin origin, S3Settings s3) {
    byte[] bytes =
        S3Tables.isScheme(OutputStores.scheme(uri))
            ? S3Lexicons.read(uri, s3)
            : bytes(uri, path(uri));
    return source(uri, origin, bytes);
  }

  /** Reads a lexicon of this machine under a name of its own. */
  static LexiconSource read(String name, Path file, LexiconSource.Origin origin) {
    return source(name, origin, bytes(name, file));
  }

  private static LexiconSource source(String name, LexiconSource.Origin origin, byte[] bytes) {
    return new LexiconSource(name, origin, Sha256.ofBytes(bytes), text(name, bytes));
  }

  private static byte[] bytes(String name, Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        throw LexiconProblems.unreadable(name, "There is no such file.");
      }
      long size = Files.size(file);
      if (size > LexiconProblems.MOST_BYTES) {
        throw LexiconProblems.tooLarge(name, "%d bytes".formatted(size));
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw LexiconProblems.unreadable(name, SystemReason.of(e));
    }
  }

  private static Path path(String uri) {
    try {
      return OutputStores.scheme(uri).equals("file") ? Path.of(URI.create(uri)) : Path.of(uri);
    } catch (IllegalArgumentException e) {
      throw LexiconProblems.unreadable(
          uri, e instanceof InvalidPathException ? "It is no path." : "It is no place of a file.");
    }
  }

  private static String text(String name, byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer text = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
    text.flip();
    if (result.isError()) {
      int line = 1 + (int) text.chars().filter(each -> each == '\n').count();
      throw LexiconProblems.notUtf8(name, line);
    }
    return text.toString();
  }
}
