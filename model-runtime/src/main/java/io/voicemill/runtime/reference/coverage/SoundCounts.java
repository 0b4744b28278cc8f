package io.voicemill.runtime.reference.coverage;

import io.voicemill.runtime.text.SpokenText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often each sound is spoken. */
final class SoundCounts {

  private SoundCounts() {}

  static Map<Sound, Integer> of(SoundInventory inventory, List<SpokenText> texts) {
    Map<Sound, Integer> counts = new HashMap<>();
    for (SpokenText text : texts) {
      inventory.soundsOf(text).forEach(sound -> counts.merge(sound, 1, Integer::sum));
    }
    return counts;
  }
}
