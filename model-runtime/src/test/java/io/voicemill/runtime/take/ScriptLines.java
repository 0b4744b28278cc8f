package io.voicemill.runtime.take;

import io.voicemill.schemas.script.DurationRequest;
import io.voicemill.schemas.script.LineLimits;
import io.voicemill.schemas.script.ScriptLine;
import io.voicemill.schemas.script.ScriptLineReader;
import java.util.HashMap;
import java.util.Map;

/** Lines for tests. */
final class ScriptLines {

  private ScriptLines() {}

  /** A line with columns given as name, value, name, value. */
  static ScriptLine line(Object... columns) {
    Map<String, Object> row = new HashMap<>();
    row.put("line_id", "l1");
    row.put("text", "Hello there.");
    row.put("speaker_id", "af_heart");
    for (int i = 0; i < columns.length; i += 2) {
      row.put((String) columns[i], columns[i + 1]);
    }
    return new ScriptLineReader(LineLimits.DEFAULT).read(row, "test").orThrow();
  }

  static boolean natural(Attempt attempt) {
    return attempt.duration() instanceof DurationRequest.Natural;
  }
}
