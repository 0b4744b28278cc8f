package io.voicemill.runtime.text.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.runtime.text.AnnotatedLine;
import io.voicemill.runtime.text.Annotator;
import io.voicemill.runtime.text.TextSpan;
import io.voicemill.runtime.text.TextSpan.Kana;
import io.voicemill.runtime.text.TextSpan.Phonemes;
import io.voicemill.runtime.text.TextSpan.Pinyin;
import io.voicemill.runtime.text.TextSpan.Plain;
import io.voicemill.schemas.script.Language;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TestLexiconAnnotator {

  @Test
  void chineseMatchesCharacters() {
    assertThat(spans("重庆\tchong2 qing4", "我在重庆住。", Language.ZH))
        .containsExactly(
            new Plain(0, "我在"),
            new Pinyin(2, "重庆", List.of("chong2", "qing4"), TextSpan.Tones.AS_IN_DICTIONARY),
            new Plain(4, "住。"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Win.", "A win!", "wIn", "(win)", "“win”", "a-win", "win’s", "win's?", "‘win’", "用win好"
      })
  void englishMatchesWholeWords(String text) {
    assertThat(said("win\t/wɪn/", text)).contains("<");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"wind", "twin", "win2", "2win", "o'win", "win'll", "win't", "winé", "win\u0301"})
  void englishMatchesNoPartsOfWords(String text) {
    assertThat(said("win\t/wɪn/", text)).doesNotContain("<");
  }

  @Test
  void anEntryWithCapitalsIsFoundAsItIsWritten() {
    assertThat(said("SQL\tsequel", "SQL sql Sql")).isEqualTo("<sequel> sql Sql");
    assertThat(said("Polish\tpole ish\npolish\tpoll ish", "Polish polish POLISH"))
        .isEqualTo("<pole ish> <poll ish> <poll ish>");
  }

  @Test
  void spacesAndApostrophesMayBeOfAnyKind() {
    assertThat(said("new york\tnoo york", "New  York,New\nYork"))
        .isEqualTo("<noo york>,<noo york>");
    assertThat(said("o'brien\toh brian", "O’Brien")).isEqualTo("<oh brian>");
  }

  @Test
  void theLongestWinsThenTheLater() {
    assertThat(said("york\tA\nnew york city\tB\nnew york\tC", "new york city york new york"))
        .isEqualTo("<B> <A> <C>");
    assertThat(said("york\tA\nyork\tB", "york")).isEqualTo("<B>");
    assertThat(said("银行\tyin2 hang2\n行长\thang2 zhang3", "银行长")).isEqualTo("<yin2 hang2>长");
  }

  @Test
  void scriptWinsOverRunOverShipped() {
    Annotator all =
        annotator(
            source(
                "en.tsv", LexiconSource.Origin.SHIPPED, "word\treading\na b c\tS1\nd\tS2\ne\tS3"),
            source(
                "run.tsv",
                LexiconSource.Origin.RUN,
                "word\treading\tscript_id\nb c\tR1\t\nd\tR2\t\nb\tP1\tbook\nc\tQ\tother"));

    assertThat(said(all, "a b c d e f", Language.EN)).isEqualTo("a <R1> <R2> <S3> f");
    assertThat(said(all.ofScript("book"), "a b c d e f", Language.EN))
        .isEqualTo("a <P1> c <R2> <S3> f");
    assertThat(said(all.ofScript("unknown"), "b c", Language.EN)).isEqualTo("<R1>");
  }

  @Test
  void anAnnotationWinsAndIsNotCrossed() {
    Annotator lexicon = annotator("重庆\tchong2 qing4\n庆\tqing1\nx\tex");
    List<TextSpan> spans =
        List.of(
            new Pinyin(0, "重", List.of("zhong4")),
            new Plain(9, "庆 "),
            new Phonemes(12, "x", "ks"),
            new Plain(20, "x"));
    assertThat(lexicon.annotate(spans, Language.ZH).spans())
        .containsExactly(
            new Pinyin(0, "重", List.of("zhong4")),
            new Pinyin(9, "庆", List.of("qing1"), TextSpan.Tones.AS_IN_DICTIONARY),
            new Plain(10, " "),
            new Phonemes(12, "x", "ks"),
            new Plain(20, "x"));
  }

  @Test
  void placesCountCodePointsAndRespellingsShiftThem() {
    AnnotatedLine line =
        annotator("SQL\tsequel\n好\thao4\nC\t/si/")
            .annotate(List.of(new Plain(3, "😀SQL 好 C's 😀")), Language.ZH);
    assertThat(line.spans())
        .containsExactly(
            new Plain(3, "😀sequel "),
            new Pinyin(11, "好", List.of("hao4"), TextSpan.Tones.AS_IN_DICTIONARY),
            new Plain(12, " "),
            new Phonemes(13, "C's", "siz"),
            new Plain(16, " 😀"));
    assertThat(line.stretches())
        .extracting(each -> each.start() + "-" + each.end() + " " + each.from() + "-" + each.to())
        .containsExactly("4-7 4-10", "8-9 11-12", "10-13 13-16");
    assertThat(line.stretches())
        .extracting(AnnotatedLine.Stretch::rule)
        .containsOnly("lexicon:test.tsv");
  }

  @ParameterizedTest
  @CsvSource({"the kiss's end,kɪsᵻz", "the kisss end,", "the kiss end,kɪs"})
  void aPossessiveIsSaidWithItsWord(String text, String phonemes) {
    assertThat(
            spans("kiss\t/kɪs/", text, Language.EN).stream()
                .filter(Phonemes.class::isInstance)
                .map(span -> ((Phonemes) span).phonemes())
                .findFirst()
                .orElse(null))
        .isEqualTo(phonemes);
  }

  @Test
  void linesTakeTheEntriesOfTheirLanguage() {
    String rows = "行\thang2\n行\tギョウ\nGPU\tgee pee you\nGPU\t显卡\n電話\tでんわ\n";
    assertThat(said(annotator(rows), "行 GPU 電話", Language.ZH)).isEqualTo("<hang2> <显卡> 電話");
    assertThat(said(annotator(rows), "行 GPU 電話", Language.EN))
        .isEqualTo("<hang2> <gee pee you> 電話");
    assertThat(said(annotator(rows), "行 GPU 電話", Language.JA)).isEqualTo("<ギョウ> GPU <デンワ>");
  }

  @Test
  void kanaIsForJapanese() {
    assertThat(spans("大和\tやまと", "大和です", Language.JA))
        .containsExactly(new Kana(0, "大和", "ヤマト"), new Plain(2, "です"));
  }

  @Test
  void aJapaneseWordWithItsKanaIsAnnotated() {
    Annotator lexicon = annotator("大和\tダイワ\n行\tコウ\nやまと\tヤマ");
    assertThat(said(lexicon, "大和(やまと)で大和を行う（おこなう）。行。", Language.JA))
        .isEqualTo("大和(やまと)で<ダイワ>を行う（おこなう）。<コウ>。");
  }

  private static String said(String rows, String text) {
    return said(annotator(rows), text, Language.EN);
  }

  private static String said(Annotator annotator, String text, Language language) {
    AnnotatedLine line = annotator.annotate(List.of(new Plain(0, text)), language);
    StringBuilder said = new StringBuilder();
    for (TextSpan span : line.spans()) {
      if (span instanceof Plain plain) {
        said.append(marked(plain, line.stretches()));
      } else if (span instanceof Pinyin pinyin) {
        said.append('<').append(String.join(" ", pinyin.syllables())).append('>');
      } else if (span instanceof Phonemes phonemes) {
        said.append('<').append(phonemes.phonemes()).append('>');
      } else if (span instanceof Kana kana) {
        said.append('<').append(kana.kana()).append('>');
      }
    }
    return said.toString();
  }

  private static String marked(Plain plain, List<AnnotatedLine.Stretch> stretches) {
    int[] codePoints = plain.text().codePoints().toArray();
    StringBuilder marked = new StringBuilder();
    for (int i = 0; i <= codePoints.length; i++) {
      int place = plain.start() + i;
      boolean first = i == 0;
      boolean inside = i < codePoints.length;
      marked.append(
          stretches.stream()
              .filter(each -> each.respelled().isPresent())
              .map(
                  each ->
                      (each.to() == place && !first ? ">" : "")
                          + (each.from() == place && inside ? "<" : ""))
              .collect(Collectors.joining()));
      if (inside) {
        marked.appendCodePoint(codePoints[i]);
      }
    }
    return marked.toString();
  }

  private static List<TextSpan> spans(String rows, String text, Language language) {
    return annotator(rows).annotate(List.of(new Plain(0, text)), language).spans();
  }

  private static Annotator annotator(String rows) {
    return annotator(source("test.tsv", LexiconSource.Origin.RUN, "word\treading\n" + rows + "\n"));
  }

  private static Annotator annotator(LexiconSource... sources) {
    return new Lexicons(List.of(sources)).annotator();
  }

  private static LexiconSource source(String name, LexiconSource.Origin origin, String text) {
    return LexiconSource.of(name, origin, text);
  }
}
