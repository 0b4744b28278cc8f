package io.voicemill.runtime.text.japanese;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.runtime.text.Reading;
import io.voicemill.runtime.text.SpokenPart;
import io.voicemill.runtime.text.SpokenRun;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.runtime.text.TextSpan;
import io.voicemill.schemas.script.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestJapaneseFrontEnd {

  @Test
  void wordsTakeTheParticlesBehindThem() {
    SpokenText spoken = JapaneseText.speak("今日は、学校へ行きます。");
    assertThat(spoken.parts())
        .containsExactly(
            new SpokenPart.Word(0, "今日は", Language.JA, "kʲoːβa", false),
            new SpokenPart.Mark(3, ","),
            new SpokenPart.Word(4, "学校へ", Language.JA, "ɡaʔkoːe", true),
            new SpokenPart.Word(7, "行きます", Language.JA, "ikʲimasɨ", true),
            new SpokenPart.Mark(11, "."));
  }

  @Test
  void readingsSayWhatGaveThem() {
    assertThat(JapaneseText.speak("日本の猫が3匹、明日(あす)GPUで。").readings())
        .containsExactly(
            new Reading(0, "日本", "ニッポン", "ニホン", "context"),
            new Reading(2, "の", "ノ", "ノ", "dictionary"),
            new Reading(3, "猫", "ネコ", "ネコ", "dictionary"),
            new Reading(4, "が", "ガ", "ガ", "dictionary"),
            new Reading(5, "3匹", "サンビキ", "サンビキ", "number"),
            new Reading(8, "明日", "アス", "アス", "annotation"),
            new Reading(14, "GPU", "ジーピーユー", "ジーピーユー", "english"),
            new Reading(17, "で", "デ", "デ", "dictionary"));
  }

  @Test
  void aWordWhoseKanaAreGivenIsSpokenSo() {
    SpokenRun run =
        JapaneseText.FRONT_END.speak(
            List.of(
                new TextSpan.Kana(0, "大和", "ダイワ"),
                new TextSpan.Plain(2, "は、"),
                new TextSpan.Kana(4, "東京", "トウキョウ"),
                new TextSpan.Plain(6, "へ"),
                new TextSpan.Kana(7, "会う", "アウ"),
                new TextSpan.Plain(9, "。")));
    assertThat(run.readings().stream().map(Reading::reading))
        .containsExactly("ダイワ", "ワ", "トーキョー", "エ", "アウ");
    assertThat(run.readings().get(0)).isEqualTo(new Reading(0, "大和", "ダイワ", "ダイワ", "lexicon"));
    assertThat(run.spoken()).isEqualTo("大和は、東京へ会う。");
    assertThat(run.parts())
        .element(0)
        .isEqualTo(new SpokenPart.Word(0, "大和は", Language.JA, "daiβaβa", false));
  }

  @Test
  void numbersAreInWordsForTheRecogniser() {
    assertThat(JapaneseText.speak("猫が3匹、50%で¥1,980です。").spoken())
        .isEqualTo("猫が三匹、五十パーセントで千九百八十円です。");
  }

  @ParameterizedTest
  @CsvSource({
    "会議を行った。,カイギオオコナッタ",
    "バスで京都に行った。,バスデキョートニイッタ",
    "式は東京で行った。,シキワトーキョーデオコナッタ",
    "この方はどなたですか。,コノカタワドナタデスカ",
    "駅の方へ歩く。,エキノホーエアルク",
    "それは何ですか。,ソレワナンデスカ",
    "何を食べますか。,ナニオタベマスカ",
    "生の魚。,ナマノサカナ",
    "あと十分ほど待つ。,アトジュップンホドマツ",
    "十分な説明。,ジューブンナセツメー",
    "行こうと思う。,イコートオモウ",
    "経営学の先生。,ケーエーガクノセンセー",
    "毛糸の帽子。,ケイトノボーシ"
  })
  void wordsAreReadInTheirContext(String text, String katakana) {
    assertThat(JapaneseText.katakana(text).replace("ヲ", "オ")).isEqualTo(katakana);
  }

  @ParameterizedTest
  @CsvSource({
    "昨日行った(おこなった)会議,キノーオコナッタカイギ",
    "東京都（とうきょうと）の,トーキョートノ",
    "問う(とう)た,トウタ",
    "東京 (ひがし),トーキョーヒガシ",
    "明日(あす)は,アスワ",
    "大和(やまと)の,ヤマトノ",
    "今日(きょう)も,キョーモ",
    "五月雨(さみだれ)だ,サミダレダ",
    "女の人(おんなのひと)だ,オンナノヒトダ",
    "関ヶ原(せきがはら)だ,セキガハラダ",
    "東京（トウキョウ）の,トーキョーノ",
    "裕子（ヒロコ）も,ヒロコモ"
  })
  void kanaInBracketsSayHowTheWordBeforeIsRead(String text, String katakana) {
    assertThat(JapaneseText.katakana(text)).isEqualTo(katakana);
  }

  @ParameterizedTest
  @CsvSource({
    "山田太郎（ギター）と,ヤマダタローギタート",
    "雨です(たぶん)。,アメデスタブン",
    "彼は天才(きっと),カレワテンサイキット",
    "学校へ行く(みんな),ガッコーエイクミンナ"
  })
  void asidesInKanaReplaceNoWord(String text, String katakana) {
    assertThat(JapaneseText.katakana(text)).isEqualTo(katakana);
  }

  @Test
  void annotatedPhonemesAndBreaksStay() {
    assertThat(JapaneseText.speak("[重要](/ʥɨːjoː/)です<break 500ms>。").parts())
        .containsExactly(
            new SpokenPart.Word(1, "重要", Language.JA, "ʥɨːjoː", false),
            new SpokenPart.Word(14, "です", Language.JA, "desɨ", true),
            new SpokenPart.Break(16, 500),
            new SpokenPart.Mark(29, "."));
  }

  @Test
  void halfWidthKatakanaAndWavesAreRead() {
    assertThat(JapaneseText.katakana("ﾊﾟﾋﾟﾌﾞ")).isEqualTo("パピブ");
    assertThat(JapaneseText.katakana("ｱﾞｳﾞﾝﾞ")).isEqualTo("アヴン");
    assertThat(JapaneseText.katakana("ｶﾞｲﾄﾞですね〜")).isEqualTo("ガイドデスネー");
  }

  @ParameterizedTest
  @CsvSource({
    "A、エー",
    "iPhone 15、アイフォーンジューゴ",
    "learning、ラーニング",
    "C++、シープラスプラス",
    "RTX4090、アールティーエックスヨンゼロキューゼロ",
    "Sakura、サクラ",
    "Pokémon、ポケモン",
    "Café、カフェ",
    "Ærø、エロ",
    "2LDK、ニエルディーケー",
    "4WD、ヨンダブリューディー",
    "3DS、サンディーエス",
    "1learning1、イチラーニングイチ",
    "5kgs、ゴケージーエス",
    "p.12、ページジューニ",
    "ƕa、エー"
  })
  void latinWordsAreKatakana(String row) {
    String[] parts = row.split("、", -1);
    assertThat(JapaneseText.katakana(parts[0])).isEqualTo(parts[1]);
  }
}
