package io.voicemill.jobs.servers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The head of an HTTP/1.1 message, byte for byte as it came.
 *
 * @param startLine request line or status line
 * @param fields header fields in order, names in the case they were sent in
 */
record HttpHead(String startLine, List<Field> fields) {

  private static final int LIMIT = 64 * 1024;

  record Field(String name, String value) {

    Field {
      requireNonNull(name, "name is null");
      requireNonNull(value, "value is null");
    }

    boolean is(String other) {
      return name.equalsIgnoreCase(other);
    }
  }

  HttpHead {
    requireNonNull(startLine, "startLine is null");
    fields = List.copyOf(fields);
  }

  /**
   * Reads up to the blank line.
   *
   * @return empty if the stream ends before the first byte
   */
  static Optional<HttpHead> read(InputStream in) throws IOException {
    String startLine = line(in);
    if (startLine == null) {
      return Optional.empty();
    }
    List<Field> fields = new ArrayList<>();
    while (true) {
      String line = line(in);
      if (line == null) {
        throw new IOException("connection closed within a head");
      }
      if (line.isEmpty()) {
        return Optional.of(new HttpHead(startLine, fields));
      }
      int colon = line.indexOf(':');
      if (colon < 1) {
        throw new IOException("malformed header field");
      }
      fields.add(new Field(line.substring(0, colon), line.substring(colon + 1).strip()));
    }
  }

  void write(OutputStream out) throws IOException {
    StringBuilder text = new StringBuilder(startLine).append("\r\n");
    fields.forEach(
        field -> text.append(field.name()).append(": ").append(field.value()).append("\r\n"));
    out.write(text.append("\r\n").toString().getBytes(ISO_8859_1));
    out.flush();
  }

  Optional<String> value(String name) {
    return fields.stream().filter(field -> field.is(name)).map(Field::value).findFirst();
  }

  boolean says(String name, String value) {
    return value(name).filter(value::equalsIgnoreCase).isPresent();
  }

  HttpHead without(Predicate<Field> unwanted) {
    return new HttpHead(startLine, fields.stream().filter(unwanted.negate()).toList());
  }

  HttpHead with(List<Field> more) {
    return new HttpHead(startLine, Stream.concat(fields.stream(), more.stream()).toList());
  }

  /** The status of a response. */
  int status() {
    return Integer.parseInt(startLine.split(" ", 3)[1]);
  }

  boolean expectsContinue() {
    return says("Expect", "100-continue");
  }

  boolean closesConnection() {
    return says("Connection", "close");
  }

  static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); ; next = in.read()) {
      if (next < 0) {
        if (line.size() == 0) {
          return null;
        }
        throw new IOException("connection closed within a line");
      }
      if (next == '\n') {
        String text = line.toString(ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
      }
      if (line.size() == LIMIT) {
        throw new IOException("line longer than " + LIMIT + " bytes");
      }
      line.write(next);
    }
  }
}
