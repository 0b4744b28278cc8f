package io.voicemill.runtime.reference.coverage;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.text.SpokenText;
import io.voicemill.schemas.script.Language;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which sounds of a language a speaker's recordings hold.
 *
 * @param language never {@link Language#AUTO}
 * @param kinds in the order of the inventory
 */
public record Coverage(Language language, List<KindCoverage> kinds) implements Serializable {

  public Coverage {
    requireNonNull(language, "language is null");
    kinds = List.copyOf(kinds);
  }

  /**
   * Counts the sounds of transcripts.
   *
   * @throws IllegalArgumentException for {@link Language#AUTO}
   */
  public static Coverage of(Language language, List<SpokenText> texts) {
    SoundInventory inventory = SoundInventory.of(language);
    Map<Sound, Integer> spoken = SoundCounts.of(inventory, texts);
    Map<String, Map<String, Integer>> kinds = new LinkedHashMap<>();
    for (Sound sound : inventory.sounds()) {
      kinds
          .computeIfAbsent(sound.kind(), kind -> new LinkedHashMap<>())
          .put(sound.name(), spoken.getOrDefault(sound, 0));
    }
    return new Coverage(
        language,
        kinds.entrySet().stream()
            .map(kind -> KindCoverage.of(kind.getKey(), kind.getValue()))
            .toList());
  }

  /** The share of all sounds that were spoken at least once, 0 to 1. */
  public double share() {
    int total = kinds.stream().mapToInt(KindCoverage::total).sum();
    return total == 0 ? 0 : (double) kinds.stream().mapToInt(KindCoverage::covered).sum() / total;
  }

  /** Every sound that was not spoken, in the order of the inventory. */
  public List<Sound> missing() {
    return kinds.stream()
        .flatMap(kind -> kind.missing().stream().map(name -> new Sound(kind.kind(), name)))
        .toList();
  }
}
