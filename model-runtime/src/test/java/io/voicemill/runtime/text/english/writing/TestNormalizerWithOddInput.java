package io.voicemill.runtime.text.english.writing;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.runtime.text.english.Accent;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestNormalizerWithOddInput {
  private static final String FRAGMENTS = "0123456789.,:;-–/'\"$£€%°#@&+=()IVXLMstndrdkm aeAZ½²";
  private static final int LONG = 5_000;

  private final Normalizer normalizer = new Normalizer(Accent.US);

  @Test
  void staysWithinRandomText() {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      String text = randomText(random);
      int length = text.codePointCount(0, text.length());

      for (NormalizedPart part : normalizer.normalize(text, 0)) {
        assertThat(part.start()).as(text).isBetween(0, length - 1);
      }
    }
  }

  private static String randomText(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(80);
    for (int i = 0; i < length; i++) {
      switch (random.nextInt(5)) {
        case 0 -> text.append((char) random.nextInt(0x10000));
        case 1 -> text.appendCodePoint(random.nextInt(0x110000));
        default -> text.append(FRAGMENTS.charAt(random.nextInt(FRAGMENTS.length())));
      }
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "1",
        "1,",
        "1.",
        "1,000,",
        "a.",
        "A.",
        "a-",
        "'",
        "\"",
        "$1 ",
        "1/",
        "1:",
        "((",
        "x@",
        "www.",
        "M",
        "-",
        "–1",
        "Mr. ",
        "½",
        "日",
        "\u0301",
        "\uD83D\uDE00",
        "I ",
        "e.g. ",
        "1 - "
      })
  void readsLongTextInReasonableTime(String piece) {
    String text = piece.repeat(LONG / piece.length());
    long start = System.nanoTime();

    List<NormalizedPart> parts = normalizer.normalize(text, 0);

    assertThat(parts).hasSizeLessThan(20 * LONG);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
  }
}
