package io.voicemill.runtime.text.japanese;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.voicemill.runtime.text.Reading;
import io.voicemill.runtime.text.SpokenPart;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.schemas.problem.VoicemillException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestJapaneseProperties {
  private static final int LONG = 5_000;
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final String KANA = "あいうえおかがきくこさしすせたちつてとなにのはひへまもやよらりるをんっゃー";
  private static final String HAN = "一二三十百千万億兆何数今日明日本人山田時分秒月年円行生上下大小中学校";
  private static final List<String> PIECES =
      List.of(
          "1",
          "23",
          "0",
          "4.5",
          "1,000",
          "1万",
          "万",
          "兆",
          "億",
          "百",
          "円",
          "本",
          "分の",
          "割",
          "第",
          "時",
          "a",
          "B",
          "p.",
          "No.",
          "ver",
          "M",
          "kg",
          "km/h",
          "GB",
          "USB",
          "the",
          "Tokyo",
          "Pokémon",
          ".",
          ",",
          "-",
          "−",
          "/",
          ":",
          "'",
          "&",
          "_",
          "@",
          "+",
          "#",
          "%",
          "$",
          "¥",
          "€",
          "US$",
          "=",
          "(",
          ")",
          "（",
          "）",
          "「",
          "」",
          "(たぶん)",
          "（カナ）",
          "。",
          "、",
          "！",
          "…",
          "〜",
          "~",
          "→",
          "〒",
          "ｱ",
          "ｶﾞ",
          "ﾊﾟ",
          "ｱﾞ",
          "ﾝﾞ",
          "ﾞ",
          "ﾟ",
          "ｰ",
          "ッ",
          "ー",
          "ゝ",
          "々",
          "〇",
          "𠮷",
          "😀",
          "\uD83D",
          "\uDE00",
          "\u200B",
          "\u0301",
          "\u3099",
          "é",
          "Ａ",
          "１",
          "㍍",
          "①",
          "Ⅳ",
          " ",
          "\n",
          "<break 1s>",
          "[重要](/a/)",
          "[",
          "<");

  @BeforeAll
  static void loadDictionary() {
    JapaneseText.speak("猫です。");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1万2", "兆", "1.", "1-", "1,000", "0", "1円", "a.", "a--", "a@", "a", "a1", "é", "(", "(あ)",
        "今(い)", "ア", "ー", "〜", "ッ", "ｱﾞ", "何", "行った", "😀", "𠮷", "#1", "「", "々"
      })
  void longTextEndsSoon(String piece) {
    String text = piece.repeat(LONG / piece.length());

    assertTimeoutPreemptively(LIMIT, () -> check(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1万", "1兆2億", "12.5万", "$1.5万"})
  void manyDigitsBehindAUnitEndSoon(String number) {
    assertTimeoutPreemptively(LIMIT, () -> check(number + "1".repeat(40) + "円"));
  }

  @Test
  void oddTextNeverThrows() {
    Random random = new Random(20261121);
    assertTimeoutPreemptively(
        LIMIT.multipliedBy(2),
        () -> {
          for (int round = 0; round < 800; round++) {
            check(text(random, 1 + random.nextInt(60)));
          }
          for (int round = 0; round < 3; round++) {
            check(text(random, LONG));
          }
        });
  }

  private static void check(String text) {
    Optional<SpokenText> spoken = speak(text);
    int length = text.codePointCount(0, text.length());
    spoken.ifPresent(
        result -> {
          for (Reading reading : result.readings()) {
            assertThat(reading.start()).as(text).isBetween(0, length - 1);
          }
          int last = 0;
          for (SpokenPart part : result.parts()) {
            assertThat(part.start()).as(text).isBetween(last, length - 1);
            last = part.start();
          }
        });
  }

  private static Optional<SpokenText> speak(String text) {
    try {
      return Optional.of(JapaneseText.speak(text));
    } catch (VoicemillException e) {
      return Optional.empty();
    }
  }

  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      switch (random.nextInt(8)) {
        case 0, 1 -> text.append(KANA.charAt(random.nextInt(KANA.length())));
        case 2 -> text.append(HAN.charAt(random.nextInt(HAN.length())));
        case 3 -> text.append((char) random.nextInt(Character.MAX_VALUE + 1));
        case 4 -> text.appendCodePoint(random.nextInt(0x30000));
        default -> text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
    }
    return text.toString();
  }
}
