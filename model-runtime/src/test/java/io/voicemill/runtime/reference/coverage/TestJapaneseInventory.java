package io.voicemill.runtime.reference.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.voicemill.schemas.script.Language;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestJapaneseInventory {
  private static final Coverage COVERAGE =
      Coverage.of(
          Language.JA,
          Spoken.texts(
              Spoken.frontEnds(),
              Language.JA,
              "猫がいます。",
              "東京へ行きます。",
              "学校で本を読む。",
              "お茶をどうぞ。",
              "パンとコーヒーです。",
              "鼻血が出た。"));

  @Test
  void countsThePlainMoraeOfSixSentences() {
    KindCoverage plain = COVERAGE.kinds().get(0);
    assertThat(plain.kind()).isEqualTo("plain morae");
    assertThat(plain.covered()).isEqualTo(16);
    assertThat(plain.total()).isEqualTo(44);
    assertThat(plain.missing()).hasSize(28).startsWith("ア", "ウ", "カ", "ク").endsWith("ロ", "ワ");
    assertThat(spoken(plain))
        .containsExactly(
            entry("イ", 2),
            entry("エ", 1),
            entry("オ", 3),
            entry("キ", 1),
            entry("コ", 3),
            entry("ス", 3),
            entry("タ", 1),
            entry("ト", 2),
            entry("ナ", 1),
            entry("ネ", 1),
            entry("ハ", 1),
            entry("ヒ", 1),
            entry("ホ", 1),
            entry("マ", 2),
            entry("ム", 1),
            entry("ヨ", 1));
  }

  @Test
  void countsTheOtherMoraeOfSixSentences() {
    assertThat(COVERAGE.kinds())
        .extracting(KindCoverage::kind)
        .containsExactly("plain morae", "voiced morae", "contracted morae", "special morae");
    assertThat(COVERAGE.kinds()).extracting(KindCoverage::total).containsExactly(44, 23, 33, 3);
    assertThat(COVERAGE.kinds()).extracting(KindCoverage::covered).containsExactly(16, 6, 2, 3);
    assertThat(spoken(COVERAGE.kinds().get(1)))
        .containsExactly(
            entry("ガ", 3),
            entry("ジ", 1),
            entry("ゾ", 1),
            entry("デ", 3),
            entry("ド", 1),
            entry("パ", 1));
    assertThat(spoken(COVERAGE.kinds().get(2))).containsExactly(entry("キョ", 1), entry("チャ", 1));
    assertThat(spoken(COVERAGE.kinds().get(3)))
        .containsExactly(entry("ン", 2), entry("ッ", 1), entry("ー", 6));
    assertThat(COVERAGE.share()).isEqualTo(27.0 / 103);
  }

  @ParameterizedTest
  @CsvSource({"ツヅク, ツ ズ ク", "パーティー, パ ー ー", "ファン, ン", "シェフ, フ", "ヂャ, ジャ", "きゃっか, キャ ッ カ"})
  void foldsTheSameSoundAndLeavesForeignMoraeOut(String reading, String morae) {
    assertThat(
            String.join(
                " ",
                SoundInventory.of(Language.JA).soundsOf(Spoken.read(Language.JA, reading)).stream()
                    .map(Sound::name)
                    .toList()))
        .isEqualTo(morae);
  }

  private static Map<String, Integer> spoken(KindCoverage kind) {
    Map<String, Integer> spoken = new LinkedHashMap<>(kind.counts());
    spoken.values().removeIf(count -> count == 0);
    return spoken;
  }
}
