package io.voicemill.runtime.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.runtime.text.Reading;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.schemas.script.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestReadingErrors {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "他在银行行长的办公室里长大，这件事很重要。|他在銀行行長的辦公室裡長大,這件事很重要。|0|0",
        "他在银行行长的办公室里长大，这件事很重要。|他在銀行行長的辦公勢力長大,這件是很重要。|0|1",
        "他在银行行长的办公室里长大，这件事很重要。|他在银形行长的办公室里长大这件事很重要|1|1",
        "增长了百分之三十五。|增涨了35%。|0|0",
        "请在这儿等一会儿。|请在这等一回。|0|1",
        "我们去学校。|我们去。|2|2",
        "我们用 Spark 跑任务。|我们用 Park 跑人物。|1|2",
      })
  void homophonesAreNoMisreadings(String meant, String heard, int toneless, int toned) {
    ReadingErrors errors =
        ReadingErrors.between(Lines.plain(meant, Language.ZH), heard).orElseThrow();
    assertThat(errors.toneless().errors()).isEqualTo(toneless);
    assertThat(errors.toned().errors()).isEqualTo(toned);
  }

  @Test
  void theFrontEndSaysWhatWasMeant() {
    SpokenText annotated = Lines.mandarin("重行", "chong2", "xing2");
    ReadingErrors heard = ReadingErrors.between(annotated, "虫形").orElseThrow();
    assertThat(heard.rate()).isZero();
    assertThat(heard.toned().errors()).isZero();
    ReadingErrors wrong = ReadingErrors.between(annotated, "众航").orElseThrow();
    assertThat(wrong.toneless().errors()).isEqualTo(2);
    assertThat(wrong.misreadings())
        .containsExactly(new Misreading("重", "chong2", "众"), new Misreading("行", "xing2", "航"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "猫が三匹います。|ネコガサンビキイマス|ねこが3匹います|0",
        "今日は晴れです。|キョーワハレデス|京は腫れです。|0",
        "会議を行った。|カイギオオコナッタ|会議を言った。|3"
      })
  void japaneseIsComparedInKana(String meant, String katakana, String heard, int errors) {
    SpokenText spoken =
        new SpokenText(
            meant,
            Language.JA,
            meant,
            List.of(new Reading(0, meant, katakana, katakana, "dictionary")),
            List.of());
    assertThat(ReadingErrors.between(spoken, heard).orElseThrow().toneless().errors())
        .isEqualTo(errors);
  }

  @Test
  void aWordWhoseReadingIsGivenMayBeHeardAsItIsWritten() {
    SpokenText spoken =
        new SpokenText(
            "大和はNguyenに会った。",
            Language.JA,
            "大和はNguyenに会った。",
            List.of(
                new Reading(0, "大和", "オオワ", "オオワ", "lexicon:names.tsv"),
                new Reading(2, "は", "ハ", "ワ", "dictionary"),
                new Reading(3, "Nguyen", "wˈɪn", "wˈɪn", "annotation"),
                new Reading(9, "に", "ニ", "ニ", "dictionary"),
                new Reading(10, "会った", "アッタ", "アッタ", "dictionary")),
            List.of());

    assertThat(ReadingErrors.between(spoken, "大和はNguyenに会った。").orElseThrow().rate()).isZero();
    assertThat(ReadingErrors.between(spoken, "大和は Nguyen に行った。").orElseThrow().rate()).isPositive();
  }

  @Test
  void otherLanguagesHaveNone() {
    assertThat(ReadingErrors.between(Lines.plain("hello", Language.EN), "hello")).isEmpty();
    assertThat(ReadingErrors.between(Lines.plain("今日は", Language.JA), "今日は")).isEmpty();
  }
}
