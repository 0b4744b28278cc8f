package io.voicemill.jobs.command;

import io.voicemill.runtime.text.Reading;
import io.voicemill.runtime.text.SpokenText;
import java.util.List;

/** What will be spoken, as data. */
record SpokenReport(String text, String spokenText, List<Reading> readings, String phonemes) {

  static SpokenReport of(SpokenText spoken) {
    return new SpokenReport(
        spoken.text(), spoken.spoken(), spoken.readings(), PhonemeText.of(spoken.parts()));
  }
}
