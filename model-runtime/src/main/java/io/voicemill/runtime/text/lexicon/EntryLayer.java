package io.voicemill.runtime.text.lexicon;

import io.voicemill.runtime.text.Scripts;
import io.voicemill.schemas.script.Language;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Entries of one rank, by the language of the line that they are looked for in. A Chinese line
 * takes English entries too, and an English line the entries of Chinese words; a Japanese line only
 * its own.
 */
final class EntryLayer {
  private final Map<Language, EntryIndex> indexes = new EnumMap<>(Language.class);

  EntryLayer(List<LexiconEntry> entries) {
    for (Language line : List.of(Language.EN, Language.ZH, Language.JA)) {
      List<LexiconEntry> fitting = entries.stream().filter(entry -> fits(entry, line)).toList();
      indexes.put(line, new EntryIndex(fitting, line));
    }
  }

  EntryIndex of(Language line) {
    return indexes.get(line);
  }

  private static boolean fits(LexiconEntry entry, Language line) {
    return entry.language() == line
        || switch (line) {
          case ZH -> entry.language() == Language.EN;
          case EN ->
              entry.language() == Language.ZH && entry.word().codePoints().anyMatch(Scripts::isHan);
          default -> false;
        };
  }
}
