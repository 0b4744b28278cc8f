package io.voicemill.runtime.text.mandarin;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.runtime.text.FrontEnds;
import io.voicemill.runtime.text.Reading;
import io.voicemill.runtime.text.SpokenPart;
import io.voicemill.runtime.text.SpokenRun;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.runtime.text.TextSpan;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.script.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TestMandarinProperties {
  private static final String MARKS = ";:,.!?—…\"()“”";
  private static final String COMMON =
      "的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市眼体别处总才场师书比住员九笑性通目华报立马命张活难神数件安表原车白应路期叫死常提感金何更反合放做系计或司利受光王果亲界及今京务制解各任至清物台象记边共风战干接它许八特觉望直服毛林题建南度统色字请交爱让认算论百吃义科怎元社术结六功指思非流每青管夫连远资队跟带花快条院变联言权往展该领传近留红治决周保达办运武半候七必城父强步完革深区即求品士转量空甚众技轻程告江语英基派满式李息写呢识极令黄德收脸钱党倒未持取设始版双历越史商千片容研像找友孩站广改议形委早房音火际则首单据导影失拿网香似斯专石若兵弟谁校读志飞观争究包组造落视济喜离虽坏";

  private final MandarinFrontEnd mandarin = MandarinFrontEnd.open();
  private final FrontEnds frontEnds =
      new FrontEnds(Map.of(Language.ZH, mandarin, Language.EN, mandarin));

  @Test
  void oddTextNeverThrowsAndStaysInsideTheAlphabet() throws IOException {
    Random random = new Random(20260305);
    String symbols = symbols();
    for (int round = 0; round < 1500; round++) {
      check(text(random, 1 + random.nextInt(60)), symbols);
    }
  }

  @Test
  void longTextNeverThrows() throws IOException {
    String symbols = symbols();
    Random random = new Random(7);
    for (String unit :
        List.of(
            "好",
            "1",
            "1,",
            "1.",
            "1:2 ",
            "a",
            "(",
            "[",
            "<",
            "重要(zhong4 yao4)",
            "😀",
            "一",
            "不",
            "-1",
            "/1",
            "儿",
            "《",
            "3-",
            "1GB/MB")) {
      check(unit.repeat(5000 / unit.length()), symbols);
    }
    check(text(random, 5000), symbols);
  }

  @Test
  void chineseTextIsReadCharacterByCharacter() {
    Random random = new Random(5);
    for (int round = 0; round < 2000; round++) {
      String text = han(random, 1 + random.nextInt(20));
      SpokenRun run = mandarin.speak(List.of(new TextSpan.Plain(7, text)));
      assertThat(run.spoken()).isEqualTo(text);
      assertThat(run.readings())
          .extracting(Reading::start)
          .containsExactlyElementsOf(IntStream.range(7, 7 + text.length()).boxed().toList());
      assertThat(run.readings())
          .allSatisfy(reading -> assertThat(reading.reading()).matches("[a-z]+[1-5]"));
    }
  }

  @Test
  void annotationsAlwaysWin() {
    Random random = new Random(9);
    List<String> syllables = List.of("zhong3", "ma5", "hao3", "r5", "er2", "bu4", "yi1", "lv4");
    for (int round = 0; round < 2000; round++) {
      String before = han(random, random.nextInt(4));
      String after = han(random, random.nextInt(4));
      String word = han(random, 2);
      List<String> pinyin =
          List.of(syllables.get(random.nextInt(3)), syllables.get(random.nextInt(8)));
      List<TextSpan> spans = new ArrayList<>();
      spans.add(new TextSpan.Plain(0, before));
      spans.add(new TextSpan.Pinyin(before.length(), word, pinyin));
      spans.add(new TextSpan.Plain(before.length() + 20, after));
      List<Reading> readings = mandarin.speak(spans).readings();
      assertThat(readings.subList(before.length(), before.length() + 2))
          .allSatisfy(reading -> assertThat(reading.rule()).isEqualTo("annotation"))
          .extracting(Reading::reading)
          .containsExactlyElementsOf(pinyin);
    }
  }

  private void check(String text, String symbols) {
    Optional<SpokenText> spoken = speak(text);
    int length = text.codePointCount(0, text.length());
    spoken.ifPresent(
        result -> {
          for (Reading reading : result.readings()) {
            assertInside(reading.start(), 0, length);
          }
          int last = 0;
          for (SpokenPart part : result.parts()) {
            assertInside(part.start(), last, length);
            last = part.start();
            assertThat(symbolsOf(part).chars().allMatch(symbol -> symbols.indexOf(symbol) >= 0))
                .as("%s of %s", part, text)
                .isTrue();
          }
        });
  }

  private static void assertInside(int start, int from, int length) {
    assertThat(start).isGreaterThanOrEqualTo(from).isLessThan(length);
  }

  private static String symbolsOf(SpokenPart part) {
    if (part instanceof SpokenPart.Word word) {
      assertThat(word.phonemes()).isNotEmpty();
      return word.phonemes();
    }
    return part instanceof SpokenPart.Mark mark ? mark.symbol() : "";
  }

  private Optional<SpokenText> speak(String text) {
    try {
      return Optional.of(frontEnds.speak(text, Language.ZH));
    } catch (VoicemillException e) {
      return Optional.empty();
    }
  }

  @Test
  void numbersWithUnitsNeverThrow() throws IOException {
    Random random = new Random(11);
    String symbols = symbols();
    List<String> amounts = List.of("10", "2", "1.5", "3-5", "1,000", "±2", "-4", "+", "1万", "US$3");
    List<String> units =
        List.of(
            "KB", "kB", "MB", "GB", "TB", "PB", "Mbps", "km", "kg", "m³", "h", "s", "mAh", "℃", "%",
            "个", "元");
    List<String> between = List.of("", " ", "/", "每", "-", "~", "、", "/h");
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder("每次");
      for (int i = random.nextInt(3); i >= 0; i--) {
        text.append(amounts.get(random.nextInt(amounts.size())));
        for (int n = random.nextInt(3); n >= 0; n--) {
          text.append(between.get(random.nextInt(between.size())));
          text.append(units.get(random.nextInt(units.size())));
        }
      }
      check(text.toString(), symbols);
    }
  }

  private static String text(Random random, int length) {
    String[] pieces = {
      "1",
      "23",
      "4.5",
      "%",
      "-",
      "~",
      ":",
      "/",
      "℃",
      "¥",
      "$",
      "，",
      "。",
      "(",
      ")",
      "“",
      " ",
      "\n",
      "a",
      "B",
      "kg",
      "GB",
      "iPhone",
      "年",
      "月",
      "个",
      "第",
      "一",
      "不",
      "儿",
      "<break 1s>",
      "(hao3)",
      "[a](/x/)",
      "😀",
      "\u200B",
      "é",
      "の",
      "²",
      "½"
    };
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      switch (random.nextInt(4)) {
        case 0 -> text.append(COMMON.charAt(random.nextInt(COMMON.length())));
        case 1 -> text.append(pieces[random.nextInt(pieces.length)]);
        case 2 -> text.append((char) random.nextInt(Character.MAX_VALUE + 1));
        default -> text.appendCodePoint(random.nextInt(0x30000));
      }
    }
    return text.toString();
  }

  private static String han(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(COMMON.charAt(random.nextInt(COMMON.length())));
    }
    return text.toString();
  }

  private static String symbols() throws IOException {
    try (InputStream stream = FrontEnds.class.getResourceAsStream("symbols.txt")) {
      return MARKS + new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
