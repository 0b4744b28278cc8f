package io.voicemill.runtime.text.japanese;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.text.LanguageFrontEnd;
import io.voicemill.runtime.text.SpokenRun;
import io.voicemill.runtime.text.TextSpan;
import io.voicemill.runtime.text.japanese.latin.EnglishWord;
import io.voicemill.runtime.text.japanese.latin.LatinWords;
import io.voicemill.runtime.text.japanese.numbers.WrittenNumbers;
import java.util.List;
import java.util.function.Function;

/**
 * Reads Japanese: numbers with their counters, words and readings by kuromoji and by context, Latin
 * words as katakana, and the phonemes of misaki. Thread-safe if the English is.
 */
public final class JapaneseFrontEnd implements LanguageFrontEnd {
  private final LatinWords latin;

  private JapaneseFrontEnd(LatinWords latin) {
    this.latin = latin;
  }

  /**
   * Opens the front end; the first one loads the dictionary of kuromoji, once for the process.
   *
   * @param english how English says a word; asked for words in Latin letters that are in no table
   */
  public static JapaneseFrontEnd open(Function<String, EnglishWord> english) {
    requireNonNull(english, "english is null");
    JapaneseFrontEnd frontEnd =
        new JapaneseFrontEnd(new LatinWords(english, WrittenNumbers::inName));
    frontEnd.speak(List.of(new TextSpan.Plain(0, "猫が三匹います。")));
    return frontEnd;
  }

  @Override
  public SpokenRun speak(List<TextSpan> run) {
    RunSpeech speech = new RunSpeech();
    for (TextSpan span : run) {
      if (span instanceof TextSpan.Plain plain) {
        Scanner.scan(plain.text(), plain.start(), latin, speech);
      } else if (span instanceof TextSpan.Pinyin pinyin) {
        Scanner.scan(pinyin.text(), pinyin.start(), latin, speech);
      } else if (span instanceof TextSpan.Kana kana) {
        speech.add(kana);
      } else if (span instanceof TextSpan.Pause pause) {
        speech.add(pause);
      } else if (span instanceof TextSpan.Phonemes phonemes) {
        speech.add(phonemes);
      }
    }
    return speech.run();
  }
}
