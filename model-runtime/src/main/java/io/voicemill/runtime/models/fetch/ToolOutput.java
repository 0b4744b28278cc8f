package io.voicemill.runtime.models.fetch;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What pip, npm or a converter said, cut to the end and without addresses or credentials. */
final class ToolOutput {
  private static final int SHOWN_LINES = 4;
  private static final int SHOWN_CHARACTERS = 300;
  private static final Pattern NOISE =
      Pattern.compile(
          "^\\s*$|^Looking in |^Ignoring |^WARNING: Retrying|\\[notice\\]|^npm (error|ERR!) A complete log");
  private static final Pattern URL = Pattern.compile("\\b[a-z][a-z0-9+.-]*://[^\\s'\"<>)]+");
  private static final Pattern LOGIN = Pattern.compile("[^\\s/'\"@:]+:[^\\s/'\"@]+@[^\\s'\"]+");
  private static final Pattern NUMERIC_HOST =
      Pattern.compile("\\b\\d{1,3}(?:\\.\\d{1,3}){3}(?::\\d+)?\\b");
  private static final Pattern NAMED_VALUE =
      Pattern.compile(
          "(?i)\\b(host|resolve|proxy|hostname|ENOTFOUND|EAI_AGAIN|ECONNREFUSED)([ =:]+)['\"]?[^\\s'\",)]+['\"]?");
  private static final Pattern HOST =
      Pattern.compile(
          "(?<![\\w./\\\\-])(?:[a-z0-9-]+\\.)+(?!(?:whl|txt|py|json|gz|tgz|onnx|bin|cfg|toml|so|exe)\\b)[a-z]{2,}(?::\\d+)?(?![\\w(.-])");

  private ToolOutput() {}

  /** The last lines, joined to one text. */
  static String summary(List<String> lines) {
    List<String> shown = lines.stream().filter(line -> !NOISE.matcher(line).find()).toList();
    if (shown.isEmpty()) {
      return "(it printed nothing)";
    }
    return shown.stream()
        .skip(Math.max(0, shown.size() - SHOWN_LINES))
        .map(ToolOutput::redact)
        .map(
            line ->
                line.length() > SHOWN_CHARACTERS
                    ? line.substring(0, SHOWN_CHARACTERS) + "..."
                    : line)
        .map(String::strip)
        .collect(Collectors.joining(" | "));
  }

  /** The line with every address, host and login replaced. */
  static String redact(String line) {
    String redacted = URL.matcher(line).replaceAll("<address>");
    redacted = LOGIN.matcher(redacted).replaceAll("<address>");
    redacted = NAMED_VALUE.matcher(redacted).replaceAll("$1$2<host>");
    redacted = NUMERIC_HOST.matcher(redacted).replaceAll("<host>");
    return HOST.matcher(redacted).replaceAll("<host>");
  }
}
