package io.voicemill.runtime.reference.coverage;

import io.voicemill.runtime.text.SpokenText;
import io.voicemill.runtime.text.TextFrontEnd;
import io.voicemill.runtime.text.tables.TabSeparated;
import io.voicemill.schemas.script.Language;
import java.util.ArrayList;
import java.util.List;

/**
 * 400 sentences a language that are easy to read aloud, written for this project: 240 statements,
 * 100 questions and 60 exclamations of 6 to 25 syllables. There are banks for Chinese and English.
 */
public final class SentenceBank {

  private SentenceBank() {}

  /** The sentences of a language in the order of their lines; none where there is no bank. */
  public static List<String> texts(Language language) {
    return switch (language) {
      case ZH, EN ->
          TabSeparated.rows(SentenceBank.class, "sentences-" + language.code() + ".tsv", 1).stream()
              .map(row -> row.get(0))
              .toList();
      case JA, AUTO -> List.of();
    };
  }

  /** The sentences of a language with their sounds as a front end reads them. */
  static List<Sentence> read(Language language, TextFrontEnd frontEnd) {
    List<Sentence> sentences = new ArrayList<>();
    for (String text : texts(language)) {
      SpokenText spoken = frontEnd.speak(text, language);
      List<SentenceKind> kinds = SentenceSplitter.kinds(spoken);
      sentences.add(
          new Sentence(
              sentences.size() + 1,
              text,
              kinds.get(kinds.size() - 1),
              SoundCounts.of(SoundInventory.of(language), List.of(spoken))));
    }
    return sentences;
  }
}
