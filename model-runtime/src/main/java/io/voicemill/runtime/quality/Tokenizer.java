package io.voicemill.runtime.quality;

import io.voicemill.schemas.script.Language;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a line into what is compared: width, case, accents, punctuation, spaces and the choice of
 * script are gone, what is spoken is left.
 */
final class Tokenizer {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<between>(?<=\\d)\\s?[-~–—:/×*.]\\s?(?=\\d)|(?<=\\d)[x×](?=\\d))"
              + "|(?<han>[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー々])"
              + "|(?<dotted>\\p{L}(?:\\.\\p{L})+(?![\\p{L}\\d])\\.?)"
              + "|(?<word>[\\p{L}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]]"
              + "(?:['\\p{L}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]])*)"
              + "|(?<number>\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)"
              + "|(?<degree>°[cCfF]?(?!\\p{IsLatin}))"
              + "|(?<before>(?<![\\p{IsLatin}\\d])[-−.](?=\\d))"
              + "|(?<dot>(?<=\\p{IsLatin})\\.(?=\\p{IsLatin}))"
              + "|(?<sign>[%&@+=#$£€¥₹×÷~])"
              + "|(?<stop>[.!?:;。！？\"“”«»(\\[])");
  private static final Pattern VULGAR_FRACTION = Pattern.compile("(?<=\\d)(?=[¼½¾⅐-⅞])");
  private static final Pattern APOSTROPHES = Pattern.compile("[’‘ʼ＇`´]");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final int SHORTEST_NAME = 4;

  private Tokenizer() {}

  static List<Token> tokens(String text, Language language) {
    Matcher matcher = TOKEN.matcher(plain(text, language));
    List<Token> tokens = new ArrayList<>();
    boolean sentenceStart = true;
    while (matcher.find()) {
      if (matcher.group("stop") != null) {
        sentenceStart = true;
      } else {
        tokens.add(token(matcher, sentenceStart));
        sentenceStart = false;
      }
    }
    return language == Language.ZH ? withoutErhua(tokens) : tokens;
  }

  private static String plain(String text, Language language) {
    String spaced = VULGAR_FRACTION.matcher(text).replaceAll(" ");
    String folded = Normalizer.normalize(spaced, Normalizer.Form.NFKC);
    folded = APOSTROPHES.matcher(folded).replaceAll("'").replace('⁄', '/');
    return language == Language.ZH ? ChineseScript.simplified(folded) : folded;
  }

  private static Token token(Matcher matcher, boolean sentenceStart) {
    String text = matcher.group();
    if (matcher.group("han") != null) {
      return new Token(Token.Kind.CHARACTER, character(text), false);
    }
    if (matcher.group("dotted") != null) {
      return new Token(Token.Kind.WORD, word(text.replace(".", "")), false);
    }
    if (matcher.group("word") != null) {
      return new Token(Token.Kind.WORD, word(text), !sentenceStart && isName(text));
    }
    if (matcher.group("number") != null) {
      return new Token(Token.Kind.NUMBER, text.replace(",", ""), false);
    }
    return new Token(Token.Kind.SIGN, sign(matcher, text), false);
  }

  private static String sign(Matcher matcher, String text) {
    if (matcher.group("dot") != null) {
      return "dot";
    }
    String sign = text.strip().toLowerCase(Locale.ROOT);
    return switch (sign) {
      case "–", "—", "−" -> "-";
      case "×", "*" -> "x";
      default -> sign;
    };
  }

  private static String character(String text) {
    char first = text.charAt(0);
    if (first >= 'ァ' && first <= 'ヶ') {
      return String.valueOf((char) (first - 'ァ' + 'ぁ'));
    }
    return text;
  }

  private static String word(String text) {
    String marked = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    return MARKS.matcher(marked).replaceAll("");
  }

  private static boolean isName(String text) {
    return text.length() >= SHORTEST_NAME
        && Character.isUpperCase(text.codePointAt(0))
        && text.chars().skip(1).anyMatch(Character::isLowerCase);
  }

  private static List<Token> withoutErhua(List<Token> tokens) {
    List<Token> kept = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      String before = i == 0 ? "" : tokens.get(i - 1).text();
      String after = i + 1 == tokens.size() ? "" : tokens.get(i + 1).text();
      if (!ChineseScript.isErhua(before, tokens.get(i).text(), after)) {
        kept.add(tokens.get(i));
      }
    }
    return kept;
  }
}
