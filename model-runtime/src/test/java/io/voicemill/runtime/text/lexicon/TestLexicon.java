package io.voicemill.runtime.text.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.script.Language;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestLexicon {

  @ParameterizedTest
  @CsvSource({
    "重庆,chóng qìng,ZH",
    "重庆,chong2qing4,ZH",
    "花儿,huār,ZH",
    "SQL,sequel,EN",
    "Nguyen,/wɪn/,EN",
    "重庆,/ʈʂʰuŋ/,ZH",
    "iPhone,爱疯,ZH",
    "東京,トーキョー,JA",
    "東京,とうきょう,JA",
    "SQL,エスキューエル,JA"
  })
  void theWritingGivesTheLanguage(String word, String reading, Language language) {
    assertThat(read(word + "\t" + reading.replace('ʈ', 't').replace('ʰ', 'h').replace('ʂ', 'ʃ')))
        .singleElement()
        .satisfies(entry -> assertThat(entry.language()).isEqualTo(language));
  }

  @Test
  void readingsTakeTheirForm() {
    assertThat(read("重庆\tchóng qìng\n花儿\thuār\n了\tle5"))
        .extracting(LexiconEntry::saying)
        .containsExactly(
            new Saying.Pinyin(List.of("chong2", "qing4")),
            new Saying.Pinyin(List.of("hua1", "r5")),
            new Saying.Pinyin(List.of("le5")));
    assertThat(read("SQL\tsequel\nIPA\t/aɪ piː eɪ/\n東京\tとう きょう"))
        .extracting(LexiconEntry::saying)
        .containsExactly(
            new Saying.Respelling("sequel"),
            new Saying.Phonemes("I piː A"),
            new Saying.Kana("トウキョウ"));
  }

  @Test
  void wordsAreCleanAndNotesAreKeptFromThem() {
    assertThat(read("  ＳＱＬ\u200B  Server \tsequel server\t# a note"))
        .singleElement()
        .satisfies(entry -> assertThat(entry.word()).isEqualTo("SQL Server"));
  }

  @Test
  void theFileOrAColumnMayGiveTheLanguage() {
    String text = "word\treading\tlanguage\n行\tぎょう\t\n大和\tダイワ\tja\n大和\t/jamato/\tja\n";
    assertThat(Lexicon.read(source("names.tsv", text)).entries())
        .extracting(LexiconEntry::language)
        .containsExactly(Language.JA, Language.JA, Language.JA);
    assertThat(source("s3a://b/names.zh.tsv", "").language()).contains(Language.ZH);
    assertThat(source("/conf/lexicon/ja.tsv", "").language()).contains(Language.JA);
    assertThat(source("zh.txt", "").language()).isEmpty();
    assertThat(source("names.auto.tsv", "").language()).isEmpty();
    assertThat(Lexicon.read(source("ja.tsv", "word\treading\n大和\tやまと\n")).entries().get(0))
        .isEqualTo(
            new LexiconEntry(
                "大和", new Saying.Kana("ヤマト"), Language.JA, Optional.empty(), "ja.tsv", 2));
  }

  @ParameterizedTest
  @CsvSource({
    "重庆|zhong7 qing4,“zhong7” is no Mandarin syllable,Write one syllable a character",
    "重庆|chong qing,shows no tone,as in zhòng yào",
    "重庆|chong2,has 2 characters; the reading “chong2” 1 syllables,Write one syllable",
    "T恤|T xu4,Pinyin says Chinese characters,Leave them out of the word",
    "word|/ж/,holds the symbol “ж”,Use IPA",
    "word|/x,begins or ends with a slash,between two slashes",
    "word|//,“//” holds no letter,a tab",
    "word|/ˈ/,has no sound,as in /wɜːd/",
    "word|[x](/x/),begins or ends|holds an annotation,brackets",
    "word|!!,“!!” holds no letter,a tab",
    "|x,It has no word,a tab",
    "word|,It has no reading,a tab"
  })
  void aBadReadingIsNamedWithItsRepair(String row, String problem, String fix) {
    assertThatThrownBy(() -> read("ok\tokay\n" + row.replace('|', '\t')))
        .isInstanceOfSatisfying(
            VoicemillException.class,
            e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.UNREADABLE_SOURCE))
        .satisfies(
            e ->
                assertThat(e.getMessage().replace("characters, the", "characters; the"))
                    .contains("test.tsv, line 3: ")
                    .contains(fix)
                    .matches("(?s).*(" + quoted(problem) + ").*"));
  }

  private static String quoted(String alternatives) {
    return List.of(alternatives.split("\\|", -1)).stream()
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }

  @Test
  void everyBadLineIsNamed() {
    assertThatThrownBy(() -> read("a\t/ж/\nb\tc\nd\t\n重\tx9"))
        .hasMessageContainingAll(
            "test.tsv has 3 malformed lines:", "line 2: ", "line 4: ", "line 5: ", "Correct the");
  }

  @Test
  void aLanguageMustBeKnown() {
    assertThatThrownBy(
            () -> Lexicon.read(source("t.tsv", "word\treading\tlanguage\na\tb\tklingon\n")))
        .hasMessageContaining("t.tsv, line 2: “klingon” is no language. Write en, zh or ja");
  }

  @Test
  void repeatedWordsAreAWarning() {
    String text = "word\treading\tscript_id\na\tb\t\n重\tzhong4\t\na\tc\ts1\na\td\t\n";
    Lexicon lexicon = Lexicon.read(source("t.tsv", text));
    assertThat(lexicon.size()).isEqualTo(4);
    assertThat(lexicon.warnings())
        .containsExactly("t.tsv, line 5: “a” is also in line 2; line 5 holds.");
  }

  @Test
  void allTogetherMustBeSmall() {
    String many =
        IntStream.range(0, 60_000)
            .mapToObj(i -> "w" + i + "\tx\n")
            .collect(Collectors.joining("", "word\treading\n", ""));
    Lexicons twice = new Lexicons(List.of(source("a.tsv", many), source("b.tsv", many)));
    assertThatThrownBy(twice::read)
        .hasMessageContaining("b.tsv has 60000 entries.")
        .hasMessageContaining("at most 10 MB and 100000 entries");
    String large = "word\treading\n# " + "x".repeat(10_000_000);
    assertThatThrownBy(() -> new Lexicons(List.of(source("c.tsv", large))).read())
        .hasMessageContaining("c.tsv has 10000015 bytes.");
  }

  @Test
  void sourcesAreEqualByTheirHash() {
    LexiconSource one = source("a.tsv", "x");
    assertThat(one).isEqualTo(source("a.tsv", "x")).hasSameHashCodeAs(source("a.tsv", "x"));
    assertThat(one).isNotEqualTo(source("a.tsv", "y")).isNotEqualTo(source("b.tsv", "x"));
  }

  private static List<LexiconEntry> read(String rows) {
    return Lexicon.read(source("test.tsv", "word\treading\tnote\n" + rows + "\n")).entries();
  }

  private static LexiconSource source(String name, String text) {
    return LexiconSource.of(name, LexiconSource.Origin.RUN, text);
  }
}
