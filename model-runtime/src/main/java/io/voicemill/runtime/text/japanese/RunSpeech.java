package io.voicemill.runtime.text.japanese;

import io.voicemill.runtime.text.Reading;
import io.voicemill.runtime.text.SpokenPart;
import io.voicemill.runtime.text.SpokenRun;
import io.voicemill.runtime.text.TextSpan;
import io.voicemill.runtime.text.japanese.kana.KanaPhonemes;
import io.voicemill.runtime.text.japanese.kana.Katakana;
import io.voicemill.runtime.text.japanese.words.JapaneseWords;
import io.voicemill.runtime.text.japanese.words.Morpheme;
import io.voicemill.runtime.text.japanese.words.Phrases;
import io.voicemill.schemas.script.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Collects what a run comes to: its spoken text, readings and parts. */
final class RunSpeech {
  private static final String OPENING = "“(";

  private final StringBuilder spoken = new StringBuilder();
  private final List<Reading> readings = new ArrayList<>();
  private final List<SpokenPart> parts = new ArrayList<>();
  private final List<Stretch> pending = new ArrayList<>();
  private boolean quoteOpen;

  SpokenRun run() {
    flush();
    return new SpokenRun(spoken.toString(), readings, parts);
  }

  /** What is not spoken yet; a view. */
  List<Stretch> pending() {
    return Collections.unmodifiableList(pending);
  }

  boolean endsInKana() {
    return !pending.isEmpty() && Katakana.isKana(pending.get(pending.size() - 1).analysed());
  }

  void add(Stretch stretch) {
    pending.add(stretch);
  }

  /** Gives what is pending from an index on a reading. */
  void annotate(int from, String katakana) {
    List<Stretch> word = pending.subList(from, pending.size());
    String written = word.stream().map(Stretch::written).collect(Collectors.joining());
    Stretch annotated =
        new Stretch(
            word.get(0).start(), written, JapaneseWords.STAND_IN, written, katakana, "annotation");
    word.clear();
    pending.add(annotated);
  }

  void add(TextSpan.Kana kana) {
    pending.add(
        new Stretch(
            kana.start(),
            kana.text(),
            JapaneseWords.STAND_IN,
            kana.text(),
            KanaNote.spoken(kana.kana(), kana.text()),
            "lexicon"));
  }

  void mark(int start, String written, String symbol) {
    flush();
    spoken.append(written);
    String directed = symbol;
    if (symbol.equals("\"")) {
      directed = quoteOpen ? "”" : "“";
      quoteOpen = !quoteOpen;
    }
    parts.add(new SpokenPart.Mark(start, directed));
  }

  void add(TextSpan.Pause pause) {
    flush();
    parts.add(new SpokenPart.Break(pause.start(), pause.milliseconds()));
  }

  void add(TextSpan.Phonemes phonemes) {
    flush();
    spoken.append(phonemes.text());
    word(phonemes.start(), phonemes.text(), phonemes.phonemes().replace(" ", ""));
    readings.add(Reading.annotated(phonemes));
  }

  private void flush() {
    if (pending.isEmpty()) {
      return;
    }
    List<SpokenWord> words = SpokenWord.of(pending);
    for (SpokenWord word : words) {
      spoken.append(word.words());
      if (!word.morpheme().spoken().isEmpty()) {
        readings.add(word.reading());
      }
    }
    int at = 0;
    for (List<Morpheme> phrase : Phrases.of(words.stream().map(SpokenWord::morpheme).toList())) {
      while (!words.get(at).morpheme().equals(phrase.get(0))) {
        at++;
      }
      List<SpokenWord> group = words.subList(at, at + phrase.size());
      String katakana = phrase.stream().map(Morpheme::spoken).collect(Collectors.joining());
      String written = group.stream().map(SpokenWord::written).collect(Collectors.joining());
      word(group.get(0).start(), written, KanaPhonemes.of(katakana));
      at += phrase.size();
    }
    pending.clear();
  }

  private void word(int start, String written, String phonemes) {
    if (phonemes.isEmpty()) {
      return;
    }
    boolean opened =
        !parts.isEmpty()
            && parts.get(parts.size() - 1) instanceof SpokenPart.Mark mark
            && OPENING.contains(mark.symbol());
    boolean spaced = !parts.isEmpty() && !opened;
    parts.add(new SpokenPart.Word(start, written, Language.JA, phonemes, spaced));
  }
}
