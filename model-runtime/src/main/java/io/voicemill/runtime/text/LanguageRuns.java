package io.voicemill.runtime.text;

import io.voicemill.schemas.script.Language;
import java.util.ArrayList;
import java.util.List;

/**
 * Which language reads which part of a line, by the writing: in a Chinese line Latin words and the
 * numbers that belong to them are English; in an English line Chinese words are Chinese. A Japanese
 * line is Japanese, Latin words too; what is annotated with pinyin is Chinese.
 */
final class LanguageRuns {
  private static final int CONTEXT = 24;
  private static final String WIDE = "，。、！？；：（）【】《》「」『』";
  private static final String NARROW = ",.,!?;:()()“”“”“”";

  private final Language line;
  private final List<LanguageRun> runs = new ArrayList<>();
  private final List<TextSpan> current = new ArrayList<>();
  private Language language;

  private LanguageRuns(Language line) {
    this.line = line;
    this.language = line;
  }

  /**
   * The language of a line by its writing: Japanese if it holds kana, Chinese if it holds Chinese
   * characters, else English.
   */
  static Language decide(List<TextSpan> spans) {
    boolean han = false;
    for (TextSpan span : spans) {
      String text = written(span);
      if (text.codePoints().anyMatch(Scripts::isKana)) {
        return Language.JA;
      }
      han |= text.codePoints().anyMatch(Scripts::isHan);
    }
    return han ? Language.ZH : Language.EN;
  }

  /** Splits a line. */
  static List<LanguageRun> split(List<TextSpan> spans, Language line) {
    LanguageRuns split = new LanguageRuns(line);
    for (TextSpan span : spans) {
      if (span instanceof TextSpan.Plain plain) {
        split.plain(plain);
      } else {
        split.add(split.languageOf(span), span);
      }
    }
    split.close();
    return List.copyOf(split.runs);
  }

  private static String written(TextSpan span) {
    if (span instanceof TextSpan.Plain plain) {
      return plain.text();
    }
    return span instanceof TextSpan.Pinyin pinyin ? pinyin.text() : "";
  }

  private Language languageOf(TextSpan span) {
    if (span instanceof TextSpan.Pinyin) {
      return Language.ZH;
    }
    if (span instanceof TextSpan.Phonemes && line == Language.JA) {
      return Language.JA;
    }
    if (span instanceof TextSpan.Phonemes phonemes) {
      return phonemes.text().codePoints().anyMatch(Scripts::isHan) ? Language.ZH : Language.EN;
    }
    return span instanceof TextSpan.Kana ? Language.JA : language;
  }

  private void plain(TextSpan.Plain plain) {
    if (line == Language.JA) {
      add(line, plain);
      return;
    }
    String text = plain.text();
    List<Stretch> foreign =
        line == Language.ZH ? EnglishStretches.in(text) : ChineseStretches.in(text);
    Language other = line == Language.ZH ? Language.EN : Language.ZH;
    int from = 0;
    for (Stretch stretch : foreign) {
      piece(line, plain, from, stretch.from());
      piece(other, plain, stretch.from(), stretch.to());
      from = stretch.to();
    }
    piece(line, plain, from, text.length());
  }

  private void piece(Language pieceLanguage, TextSpan.Plain plain, int from, int to) {
    if (from == to) {
      return;
    }
    int start = plain.start() + plain.text().codePointCount(0, from);
    String text = plain.text().substring(from, to);
    Language chosen = text.isBlank() ? language : pieceLanguage;
    if (chosen == Language.EN) {
      String narrow = narrow(text);
      add(chosen, line == Language.ZH ? letter(start, narrow) : new TextSpan.Plain(start, narrow));
    } else {
      add(chosen, inContext(plain.text(), from, to, start));
    }
  }

  private static TextSpan inContext(String text, int from, int to, int start) {
    String before = text.substring(Math.max(0, from - CONTEXT), from);
    String after = text.substring(to, Math.min(text.length(), to + CONTEXT));
    return new TextSpan.Plain(start, text.substring(from, to), before, after);
  }

  private static TextSpan letter(int start, String text) {
    return LetterNames.of(text)
        .<TextSpan>map(phonemes -> new TextSpan.Phonemes(start, text, phonemes))
        .orElseGet(() -> new TextSpan.Plain(start, text));
  }

  private static String narrow(String text) {
    StringBuilder narrow = new StringBuilder(text);
    for (int i = 0; i < narrow.length(); i++) {
      int wide = WIDE.indexOf(narrow.charAt(i));
      if (wide >= 0) {
        narrow.setCharAt(i, NARROW.charAt(wide));
      }
    }
    return narrow.toString();
  }

  private void add(Language spanLanguage, TextSpan span) {
    if (spanLanguage != language) {
      close();
      language = spanLanguage;
    }
    current.add(span);
  }

  private void close() {
    if (!current.isEmpty()) {
      runs.add(new LanguageRun(language, current));
      current.clear();
    }
  }

  /** A part of a text, by indices. */
  record Stretch(int from, int to) {}
}
