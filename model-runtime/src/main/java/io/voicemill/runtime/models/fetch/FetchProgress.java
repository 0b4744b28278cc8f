package io.voicemill.runtime.models.fetch;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts the steps of one bundle; the conversion is worth a fixed number of them. */
final class FetchProgress {
  private static final int CONVERSION = 10;
  private static final int ENVIRONMENT_AND_CHECK = 2;
  private static final Pattern CONVERTER_STEP = Pattern.compile("step (\\d+)/(\\d+) (.*)");

  private final String kind;
  private final int total;
  private final FetchListener listener;
  private int begun;

  FetchProgress(String kind, int downloads, FetchListener listener) {
    this.kind = kind;
    this.total = downloads + CONVERSION + ENVIRONMENT_AND_CHECK;
    this.listener = listener;
  }

  void step(String text) {
    listener.step(new FetchStep(kind, text, begun, total));
    begun++;
  }

  /** Takes a line of the converter: {@code step K/N text} moves on, anything else is ignored. */
  void converterLine(String line) {
    Matcher step = CONVERTER_STEP.matcher(line);
    if (step.matches()) {
      int number = Integer.parseInt(step.group(1));
      int of = Math.max(number, Integer.parseInt(step.group(2)));
      int done = begun + CONVERSION * Math.max(number - 1, 0) / Math.max(of, 1);
      listener.step(new FetchStep(kind, step.group(3), Math.min(done, total), total));
    }
  }

  void converted() {
    begun += CONVERSION;
  }

  void ready() {
    listener.step(new FetchStep(kind, "ready", total, total));
  }
}
