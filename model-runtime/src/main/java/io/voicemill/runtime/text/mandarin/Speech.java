package io.voicemill.runtime.text.mandarin;

import io.voicemill.runtime.text.LetterNames;
import io.voicemill.runtime.text.Reading;
import io.voicemill.runtime.text.SpokenPart;
import io.voicemill.runtime.text.SpokenRun;
import io.voicemill.runtime.text.TextSpan;
import io.voicemill.runtime.text.pinyin.PinyinPhonemes;
import io.voicemill.runtime.text.pinyin.Syllable;
import io.voicemill.schemas.script.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Collects what a run comes to: its spoken text, readings and parts. */
final class Speech {
  private static final String OPENING = "“(";

  private final StringBuilder spoken = new StringBuilder();
  private final List<Reading> readings = new ArrayList<>();
  private final List<SpokenPart> parts = new ArrayList<>();

  SpokenRun run() {
    return new SpokenRun(spoken.toString(), readings, parts);
  }

  void add(TextSpan span) {
    if (span instanceof TextSpan.Pause pause) {
      parts.add(new SpokenPart.Break(pause.start(), pause.milliseconds()));
    } else if (span instanceof TextSpan.Phonemes phonemes) {
      spoken.append(phonemes.text());
      String spokenAsOne = phonemes.phonemes().replace(" ", "");
      word(phonemes.start(), phonemes.text(), Language.ZH, spokenAsOne);
      readings.add(Reading.annotated(phonemes));
    }
  }

  void add(Spelling spelling) {
    switch (spelling.kind()) {
      case MARK -> {
        parts.add(new SpokenPart.Mark(spelling.start(), spelling.said()));
        spoken.append(spelling.written());
      }
      case LETTER -> letter(spelling);
      default -> spoken.append(spelling.written().equals(" ") ? " " : "");
    }
  }

  void add(Clause clause) {
    for (SegmentedWord word : clause.words()) {
      String phonemes = phonemes(clause, word);
      if (!phonemes.isEmpty()) {
        word(
            clause.at(word.from()).spelling().start(),
            written(clause, word),
            Language.ZH,
            phonemes);
      }
    }
    for (int i = 0; i < clause.length(); ) {
      int end = end(clause, i);
      reading(clause, i, end);
      i = end;
    }
  }

  private void letter(Spelling spelling) {
    spoken.append(spelling.said());
    LetterNames.of(spelling.said())
        .ifPresent(
            name -> {
              word(spelling.start(), spelling.written(), Language.EN, name);
              readings.add(new Reading(spelling.start(), spelling.written(), name, name, "letter"));
            });
  }

  private void word(int start, String text, Language language, String phonemes) {
    boolean opened =
        !parts.isEmpty()
            && parts.get(parts.size() - 1) instanceof SpokenPart.Mark mark
            && OPENING.contains(mark.symbol());
    parts.add(new SpokenPart.Word(start, text, language, phonemes, !parts.isEmpty() && !opened));
  }

  private static int end(Clause clause, int from) {
    int end = from + 1;
    while (end < clause.length()
        && clause.at(end).spelling().start() == clause.at(from).spelling().start()) {
      end++;
    }
    return end;
  }

  private void reading(Clause clause, int from, int end) {
    StringJoiner lexical = new StringJoiner(" ");
    StringJoiner reading = new StringJoiner(" ");
    for (int i = from; i < end; i++) {
      SpokenCharacter character = clause.at(i);
      spoken.append(character.said());
      if (character.isRead()) {
        lexical.add(character.lexical().toString());
        reading.add(character.reading().toString());
      }
    }
    Spelling spelling = clause.at(from).spelling();
    String rule =
        switch (spelling.kind()) {
          case NUMBER -> "number";
          case SIGN -> "sign";
          default -> clause.at(from).isRead() ? clause.at(from).rule() : "unknown";
        };
    readings.add(
        new Reading(
            spelling.start(), spelling.written(), lexical.toString(), reading.toString(), rule));
  }

  private static String phonemes(Clause clause, SegmentedWord word) {
    StringBuilder phonemes = new StringBuilder();
    for (int i = word.from(); i < word.to(); i++) {
      SpokenCharacter character = clause.at(i);
      boolean coloured = i + 1 < clause.length() && clause.at(i + 1).isColour();
      if (character.isRead() && !character.isColour()) {
        phonemes.append(phonemes(character.reading(), coloured));
      }
    }
    return phonemes.toString();
  }

  private static String phonemes(Syllable syllable, boolean coloured) {
    return coloured ? PinyinPhonemes.coloured(syllable) : PinyinPhonemes.of(syllable);
  }

  private static String written(Clause clause, SegmentedWord word) {
    StringBuilder written = new StringBuilder();
    for (int i = word.from(); i < word.to(); i = end(clause, i)) {
      written.append(clause.at(i).spelling().written());
    }
    return written.toString();
  }
}
