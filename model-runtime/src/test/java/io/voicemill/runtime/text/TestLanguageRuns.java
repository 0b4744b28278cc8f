package io.voicemill.runtime.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.schemas.script.Language;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestLanguageRuns {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "我的iPhone 15 Pro Max坏了|zh:我的 en:iPhone zh:_15_ en:Pro_Max zh:坏了",
        "这个 API 的 latency 是 35ms|zh:这个_ en:API zh:_的_ en:latency zh:_是_35ms",
        "RTX4090显卡|en:RTX zh:4090显卡",
        "用GPT-4写|zh:用 en:GPT zh:-4写",
        "5G手机|zh:5 en:G zh:手机",
        "4K电视|zh:4 en:K zh:电视",
        "版本v2.0发布|zh:版本 en:v zh:2.0发布",
        "Windows 11系统|en:Windows zh:_11系统",
        "买了iPhone 2台|zh:买了 en:iPhone zh:_2台",
        "NBA 2024年|en:NBA zh:_2024年",
        "有3个人|zh:有3个人",
        "跑了5 km路|zh:跑了5_km路",
        "速度100km/h|zh:速度100km/h",
        "内存8GB够了|zh:内存8GB够了",
        "No.1的人|zh:No.1的人",
        "US$5很贵|zh:US$5很贵",
        "零下10°C了|zh:零下10°C了",
        "会C++和C#|zh:会 en:C zh:++和 en:C#",
        "他说Hello, world!好|zh:他说 en:Hello,_world zh:!好",
        "看 www.a.com 吧|zh:看_ en:www zh:. en:a zh:. en:com zh:_吧"
      })
  void chineseLine(String text, String runs) {
    assertThat(split(text, Language.ZH)).isEqualTo(runs);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hello 你好 world|en:Hello_ zh:你好 en:_world",
        "He said 我有3个，真的。 Then left|en:He_said_ zh:我有3个，真的。 en:_Then_left",
        "In 2026, we won 3-2|en:In_2026,_we_won_3-2"
      })
  void englishLine(String text, String runs) {
    assertThat(split(text, Language.EN)).isEqualTo(runs);
  }

  @ParameterizedTest
  @CsvSource({"A座", "T恤", "X光", "B站", "K歌"})
  void loneLettersAreEnglishLetters(String text) {
    List<LanguageRun> runs = runs(text, Language.ZH);
    assertThat(runs.get(0).language()).isEqualTo(Language.EN);
    assertThat(runs.get(0).spans())
        .containsExactly(
            new TextSpan.Phonemes(
                0, text.substring(0, 1), LetterNames.of(text.substring(0, 1)).orElseThrow()));
    assertThat(runs.get(1).language()).isEqualTo(Language.ZH);
  }

  @Test
  void widePunctuationInEnglishIsNarrow() {
    assertThat(split("Well，yes！", Language.EN)).isEqualTo("en:Well,yes!");
  }

  @ParameterizedTest
  @CsvSource({
    "你好,ZH",
    "Hello,EN",
    "12345,EN",
    "Hello 你好,ZH",
    "こんにちは,JA",
    "東京タワー,JA",
    "[重要](/x/) hello,EN",
    "重要(zhong4 yao4),ZH"
  })
  void theWritingDecides(String text, Language language) {
    assertThat(LanguageRuns.decide(Markup.parse(CleanText.of(text)))).isEqualTo(language);
  }

  @Test
  void placesCountCodePoints() {
    List<LanguageRun> runs = runs("😀用 API", Language.ZH);
    assertThat(runs.get(1).spans().get(0).start()).isEqualTo(3);
  }

  private static List<LanguageRun> runs(String text, Language language) {
    return LanguageRuns.split(Markup.parse(CleanText.of(text)), language);
  }

  private static String split(String text, Language language) {
    return runs(text, language).stream()
        .map(
            run ->
                run.language().code()
                    + ":"
                    + run.spans().stream()
                        .map(TestLanguageRuns::written)
                        .collect(Collectors.joining()))
        .collect(Collectors.joining(" "));
  }

  private static String written(TextSpan span) {
    String text =
        span instanceof TextSpan.Plain plain ? plain.text() : ((TextSpan.Phonemes) span).text();
    return text.replace(' ', '_');
  }
}
