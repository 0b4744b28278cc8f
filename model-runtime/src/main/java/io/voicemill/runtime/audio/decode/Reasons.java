package io.voicemill.runtime.audio.decode;

import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.bytedeco.ffmpeg.global.avutil;

/** Why something failed, on one line. */
final class Reasons {
  private static final int LONGEST = 256;

  private Reasons() {}

  /** The innermost message of a failure. */
  static String of(Throwable failure) {
    Throwable innermost = failure;
    while (innermost.getCause() != null) {
      innermost = innermost.getCause();
    }
    String message = innermost.getMessage();
    if (innermost instanceof AccessDeniedException) {
      message = "no permission for " + message;
    } else if (innermost instanceof NoSuchFileException) {
      message = "there is no " + message;
    }
    return message == null ? innermost.getClass().getSimpleName() : oneLine(message);
  }

  /** FFmpeg's words for one of its negative return values. */
  static String of(int error) {
    byte[] text = new byte[LONGEST];
    avutil.av_strerror(error, text, text.length);
    int end = 0;
    while (end < text.length && text[end] != 0) {
      end++;
    }
    return oneLine(new String(text, 0, end, StandardCharsets.UTF_8));
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip().replaceAll("\\.$", "");
  }
}
