package io.voicemill.runtime.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestVocabulary {

  @Test
  void noWordSoundsLikeTwoOthers() {
    Set<String> seen = new HashSet<>();
    Vocabulary.load("same-sound.txt")
        .forEach(
            (word, others) -> {
              assertThat(seen.add(word)).as(word).isTrue();
              others.forEach(other -> assertThat(seen.add(other)).as(other).isTrue());
            });
    assertThat(seen).hasSizeGreaterThan(300);
  }

  @ParameterizedTest
  @CsvSource({
    "colour,color", "neighbourhood,neighborhood", "organisation,organization", "analyse,analyze",
    "theatre,theater", "travelling,traveling", "catalogue,catalog", "defence,defense",
    "grey,gray", "its,it's"
  })
  void spellingsOfOneWordAreOne(String first, String second) {
    assertThat(EnglishWords.canonical(first)).isEqualTo(EnglishWords.canonical(second));
  }

  @ParameterizedTest
  @CsvSource({"four,three", "called,caled", "wise,wize", "than,then", "quiet,quite", "fewer,fever"})
  void otherWordsStayApart(String first, String second) {
    assertThat(EnglishWords.canonical(first)).isNotEqualTo(EnglishWords.canonical(second));
  }

  @ParameterizedTest
  @CsvSource({
    "catherine,kathryn",
    "ksenia,xenia",
    "xander,zander",
    "sofia,sophia",
    "geoffrey,jeffrey",
    "isaac,isaak",
    "philip,filip",
    "zhukov,zukov"
  })
  void namesAreComparedByTheirSound(String first, String second) {
    assertThat(NameSound.alike(first, second)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"catherine,gathering", "martin,marvin", "peter,beter", "anna,emma", "bob,pop"})
  void namesOfOtherSoundStayApart(String first, String second) {
    assertThat(NameSound.alike(first, second)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "0,零",
    "10,十",
    "15,十五",
    "20,二十",
    "105,一百零五",
    "110,一百一十",
    "1050,一千零五十",
    "10005,一万零五",
    "100500,十万零五百",
    "120000,十二万",
    "100000005,一亿零五",
    "350000000,三亿五千万"
  })
  void mandarinCardinals(long number, String words) {
    assertThat(MandarinNumbers.cardinal(number)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "0,zero",
    "13,thirteen",
    "40,forty",
    "99,ninety nine",
    "100,one hundred",
    "1000001,one million one",
    "21000,twenty one thousand"
  })
  void englishCardinals(long number, String words) {
    assertThat(EnglishNumbers.cardinal(number)).isEqualTo(words);
  }

  @Test
  void quantitiesHaveAnd() {
    assertThat(EnglishNumbers.quantities(2_005))
        .containsExactly("two thousand five", "two thousand and five");
    assertThat(MandarinNumbers.quantities(2_200))
        .isEqualTo(Set.copyOf(List.of("二千二百", "两千二百", "两千两百", "二千二", "两千二")));
  }
}
