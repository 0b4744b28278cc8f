package io.voicemill.runtime.reference.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.voicemill.schemas.script.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestMandarinInventory {
  private static final Coverage COVERAGE =
      Coverage.of(
          Language.ZH,
          Spoken.texts(
              Spoken.frontEnds(),
              Language.ZH,
              "妈妈买了四个苹果。",
              "你好，我是学生。",
              "花儿开了。",
              "我们去吃饭。",
              "天很黑。",
              "不远。"));

  @Test
  void countsTheInitialsOfSixSentences() {
    KindCoverage initials = COVERAGE.kinds().get(0);
    assertThat(initials.kind()).isEqualTo("initials");
    assertThat(initials.covered()).isEqualTo(15);
    assertThat(initials.total()).isEqualTo(21);
    assertThat(initials.missing()).containsExactly("d", "j", "zh", "r", "z", "c");
    assertThat(initials.counts())
        .containsExactly(
            entry("b", 1),
            entry("p", 1),
            entry("m", 4),
            entry("f", 1),
            entry("d", 0),
            entry("t", 1),
            entry("n", 1),
            entry("l", 2),
            entry("g", 2),
            entry("k", 1),
            entry("h", 4),
            entry("j", 0),
            entry("q", 1),
            entry("x", 1),
            entry("zh", 0),
            entry("ch", 1),
            entry("sh", 2),
            entry("r", 0),
            entry("z", 0),
            entry("c", 0),
            entry("s", 1));
  }

  @Test
  void countsTheFinalsOfSixSentences() {
    KindCoverage finals = COVERAGE.kinds().get(1);
    assertThat(finals.kind()).isEqualTo("finals");
    assertThat(finals.covered()).isEqualTo(19);
    assertThat(finals.total()).isEqualTo(38);
    assertThat(finals.missing())
        .containsExactly(
            "o", "er", "ou", "ang", "ong", "ia", "ie", "iao", "iu", "in", "iang", "iong", "uai",
            "ui", "uan", "un", "uang", "ueng", "ün");
    assertThat(finals.counts())
        .contains(
            entry("a", 2),
            entry("ai", 2),
            entry("e", 3),
            entry("-i (zi)", 1),
            entry("ing", 1),
            entry("uo", 3),
            entry("i", 1),
            entry("ao", 1),
            entry("-i (zhi)", 2),
            entry("üe", 1),
            entry("eng", 1),
            entry("ua", 1),
            entry("en", 2),
            entry("ü", 1),
            entry("an", 1),
            entry("ian", 1),
            entry("ei", 1),
            entry("u", 1),
            entry("üan", 1));
  }

  @Test
  void countsTheTonesAfterSandhiAndTheErhuaOfSixSentences() {
    assertThat(COVERAGE.kinds().subList(2, 4))
        .extracting(KindCoverage::kind)
        .containsExactly("tones", "erhua");
    assertThat(COVERAGE.kinds().get(2).counts())
        .containsExactly(entry("1", 6), entry("2", 3), entry("3", 7), entry("4", 6), entry("5", 5));
    assertThat(COVERAGE.kinds().get(3).counts()).containsExactly(entry("-r", 1));
    assertThat(COVERAGE.share()).isEqualTo(40.0 / 65);
    assertThat(COVERAGE.missing()).hasSize(25).contains(new Sound("finals", "ün"));
  }

  @ParameterizedTest
  @CsvSource({
    "yi1, , i",
    "ya2, , ia",
    "yan2, , ian",
    "yong3, , iong",
    "you3, , iu",
    "yo5, , o",
    "yu2, , ü",
    "yue4, , üe",
    "yuan3, , üan",
    "yun4, , ün",
    "wu3, , u",
    "wei4, , ui",
    "wen2, , un",
    "weng1, , ueng",
    "wo3, , uo",
    "er4, , er",
    "o2, , o",
    "e4, , e",
    "qu4, q, ü",
    "xuan3, x, üan",
    "jun1, j, ün",
    "lv4, l, ü",
    "nve4, n, üe",
    "lu4, l, u",
    "bo1, b, o",
    "shui3, sh, ui",
    "si4, s, -i (zi)",
    "ri4, r, -i (zhi)",
    "zhi1, zh, -i (zhi)",
    "za2, z, a",
    "ng4, , ",
    "hm5, , "
  })
  void spellsOneFinalInOneWay(String syllable, String initial, String finalName) {
    List<Sound> sounds =
        SoundInventory.of(Language.ZH).soundsOf(Spoken.read(Language.ZH, syllable));
    assertThat(names(sounds, "initials")).isEqualTo(initial == null ? List.of() : List.of(initial));
    assertThat(names(sounds, "finals"))
        .isEqualTo(finalName == null ? List.of() : List.of(finalName));
    assertThat(names(sounds, "tones")).containsExactly(syllable.substring(syllable.length() - 1));
  }

  @Test
  void leavesForeignReadingsOut() {
    assertThat(SoundInventory.of(Language.ZH).soundsOf(Spoken.read(Language.ZH, "ˌAtˈi ʃi zhong")))
        .isEmpty();
  }

  private static List<String> names(List<Sound> sounds, String kind) {
    return sounds.stream().filter(sound -> sound.kind().equals(kind)).map(Sound::name).toList();
  }
}
