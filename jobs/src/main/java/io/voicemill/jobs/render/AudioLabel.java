package io.voicemill.jobs.render;

import io.voicemill.jobs.storage.ObjectLabel;
import io.voicemill.transforms.FinishedTake;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What an object store says of the audio of a take. */
final class AudioLabel {

  private AudioLabel() {}

  static ObjectLabel of(FinishedTake take) {
    return new ObjectLabel(
        contentType(take.format()),
        Map.of(
            "take-id",
            take.takeId(),
            "line-id",
            ascii(take.lineId()),
            "sha256",
            take.sha256(),
            "synthetic",
            "true",
            "content",
            "generated speech"));
  }

  private static String contentType(String format) {
    return switch (format) {
      case "wav" -> "audio/wav";
      case "flac" -> "audio/flac";
      case "mp3" -> "audio/mpeg";
      default -> "application/octet-stream";
    };
  }

  /** HTTP headers carry ASCII only; a name in another script is percent-encoded. */
  private static String ascii(String text) {
    return text.chars().allMatch(character -> character > 0x20 && character < 0x7f)
        ? text
        : URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
