package io.voicemill.runtime.text.japanese.latin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestPhonemeKatakana {

  @ParameterizedTest
  @CsvSource({
    "lˈɜːnɪŋ,learning,ラーニング",
    "kˈæt,cat,キャット",
    "bˈʊk,book,ブック",
    "ɡˈAm,game,ゲーム",
    "fˈɪʃ,fish,フィッシュ",
    "bˈænd,band,バンド",
    "sˈɪŋkɪŋ,sinking,シンキング",
    "ʧˈAnʤ,change,チェーンジ",
    "θˈɪŋk,think,シンク",
    "pˈɪʧ,pitch,ピッチ",
    "njˈuː,new,ニュー",
    "kəmpjˈuːtə,computer,コンピューター",
    "əbˈWt,about,アバウト"
  })
  void englishSoundsAreKatakana(String phonemes, String spelling, String katakana) {
    assertThat(PhonemeKatakana.of(phonemes, spelling)).isEqualTo(katakana);
  }

  @ParameterizedTest
  @CsvSource({"Sakura,サクラ", "Kyoto,キョト", "Hokkaido,ホッカイド", "Shinjuku,シンジュク", "matcha,マッチャ"})
  void romajiAreJapanese(String word, String katakana) {
    assertThat(Romaji.read(word)).contains(katakana);
  }

  @ParameterizedTest
  @CsvSource({"spark", "the", "no", "xylem"})
  void otherWordsAreNoRomaji(String word) {
    assertThat(Romaji.read(word)).isEmpty();
  }
}
