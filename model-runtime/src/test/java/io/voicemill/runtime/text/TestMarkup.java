package io.voicemill.runtime.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.runtime.text.TextSpan.Pause;
import io.voicemill.runtime.text.TextSpan.Phonemes;
import io.voicemill.runtime.text.TextSpan.Pinyin;
import io.voicemill.runtime.text.TextSpan.Plain;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TestMarkup {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "很重要(zhòng yào)的",
        "很重要(zhong4 yao4)的",
        "很重要（zhòng yào）的",
        "很重要(ZHONG4 YAO4)的",
        "很重要(zhòngyào)的",
        "很重要( zhong4  yao4 )的",
        "很重要(zhong4'yao4)的"
      })
  void pinyinCoversAsManyCharactersAsItHasSyllables(String text) {
    assertThat(parse(text))
        .containsExactly(
            new Plain(0, "很"),
            new Pinyin(1, "重要", List.of("zhong4", "yao4")),
            new Plain(text.length() - 1, "的"));
  }

  @Test
  void neutralTonesNeedNoMark() {
    assertThat(parse("妈妈(mā ma)")).containsExactly(new Pinyin(0, "妈妈", List.of("ma1", "ma5")));
    assertThat(parse("的(de5)")).containsExactly(new Pinyin(0, "的", List.of("de5")));
    assertThat(parse("绿(lü4)")).containsExactly(new Pinyin(0, "绿", List.of("lv4")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "苹果(Apple)好吃",
        "行长(CEO)来了",
        "播放器(MP3)",
        "打印纸(A4)",
        "会议室(B2)",
        "病毒(H1N1)",
        "手机(iPhone15)",
        "他笑了(笑)",
        "重要 (zhòng yào)",
        "(zhòng yào)",
        "号码(123)",
        "说(ni hao)",
        "这里(see https://a.b/c)",
        "没完(zhonk4",
        "方案(A1",
        "[word](url)",
        "a < b > c",
        "<b>粗</b>",
        "<breakfast>"
      })
  void otherBracketsAreOrdinaryText(String text) {
    assertThat(parse(text)).containsExactly(new Plain(0, text));
  }

  @ParameterizedTest
  @CsvSource({
    "他很重要(zhong7 yao4),“重要(zhong7 yao4)” at code point 2 holds “zhong7”",
    "重(zhonk4),holds “zhonk4”",
    "重要(zhong4 yaoo4),holds “yaoo4”",
    "重要(zhònk yào),holds “zhònk”",
    "重(zhong4 yao4),has 2 syllables. Only 1 Chinese characters",
    "😀重(zhong4 yao4),at code point 1 has 2 syllables",
    "很没完(mei2 wan2,“没完(mei2 wan2” at code point 1 does not end",
    "没完（méi wán的,“没完（méi wán” at code point 0 does not end",
    "行(hang2(x),“行(hang2” at code point 0 does not end",
    "银行(hang2)(xing2)长,“(xing2)” at code point 9 is a second reading of “行”",
    "重要(zhong yao4),Its first syllable shows no tone",
    "重要(zhongyao4),holds “zhongyao4”",
    "东西(dong xī),holds “dong”"
  })
  void malformedPinyinNamesThePlace(String text, String part) {
    assertMalformed(text, part);
  }

  @Test
  void malformedPinyinSaysHowToRepairIt() {
    assertMalformed("重要(zhong7 yao4)", "put a space before the bracket");
    assertMalformed("重要(zhong7 yao4)", "as in 重要(zhòng yào) or 重要(zhong4 yao4)");
  }

  @ParameterizedTest
  @CsvSource({
    "aɪ piː eɪ,I piː A",
    "I pi A,I pi A",
    "tʃ dʒ,ʧ ʤ",
    "həˈloʊ,həˈlO",
    "gʊd,ɡʊd",
    "rɛd,ɹɛd",
    "bɔɪ naʊ,bY nW",
    "əʊ,Q",
    "t͡ʃ,ʧ"
  })
  void phonemesMayBeIpa(String written, String phonemes) {
    assertThat(parse("x [IPA](/" + written + "/)"))
        .containsExactly(new Plain(0, "x "), new Phonemes(3, "IPA", phonemes));
  }

  @Test
  void malformedPhonemesNameTheSymbol() {
    assertMalformed("[a](/ж/)", "holds the symbol “ж”");
    assertMalformed("a [b](/x", "does not end");
    assertMalformed("[b](//)", "no word or no phonemes");
    assertMalformed("[](/x/)", "no word or no phonemes");
  }

  @ParameterizedTest
  @CsvSource({
    "<break 500ms>,500",
    "<break 1.5s>,1500",
    "<BREAK 0s>,0",
    "<break 10s>,10000",
    "<break 500ms/>,500"
  })
  void pauses(String tag, int milliseconds) {
    assertThat(parse("等" + tag + "好"))
        .containsExactly(
            new Plain(0, "等"), new Pause(1, milliseconds), new Plain(1 + tag.length(), "好"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<break>",
        "<break 5>",
        "<break 11s>",
        "<break -1s>",
        "<break 5 min>",
        "<break 5s"
      })
  void malformedPauses(String tag) {
    assertMalformed("等" + tag, "gives no length that can be used");
  }

  @Test
  void placesCountCodePointsOfTheGivenText() {
    CleanText clean = CleanText.of("😀\u200B重\u200D要(zhong4 yao4)");
    List<TextSpan> spans = Markup.parse(clean);
    assertThat(spans).last().isEqualTo(new Pinyin(1, "重要", List.of("zhong4", "yao4")));
    assertThat(clean.given(1)).isEqualTo(2);
    assertThat(clean.given(2)).isEqualTo(4);
  }

  private static List<TextSpan> parse(String text) {
    return Markup.parse(CleanText.of(text));
  }

  private static void assertMalformed(String text, String part) {
    assertThatThrownBy(() -> parse(text))
        .isInstanceOfSatisfying(
            VoicemillException.class,
            e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.MALFORMED_ANNOTATION))
        .hasMessageContaining(part);
  }
}
