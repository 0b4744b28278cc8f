package io.voicemill.runtime.emotion.description;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.schemas.emotion.DeliveryHint;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestHintWords {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Through gritted teeth, hoarse from crying | clenched-teeth crying hoarse",
        "whispering as if the walls had ears | whispering",
        "shouts over the engine, out of breath | breathless shouting",
        "stammering, with long pauses | pausing stuttering",
        "凑到耳边，一边哭一边发抖 | crying trembling whispering",
        "结结巴巴，上气不接下气 | breathless stuttering",
        "咬牙切齿地吼 | clenched-teeth shouting",
        "慢条斯理，带着鼻音 | nasal slow",
      })
  void namedDeliveriesAreFound(String description, String hints) {
    assertThat(codes(description)).isEqualTo(new TreeSet<>(Arrays.asList(hints.split(" "))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "calm and never shouting",
        "not a whisper of doubt",
        "without a tear",
        "she didn't shout",
        "he doesn’t even whisper",
        "没有哭，也不喊",
        "the criers of the market",
        "like someone who just won the lottery",
        "像刚下班一样",
      })
  void deniedAndOtherWordsAreNot(String description) {
    assertThat(codes(description)).isEmpty();
  }

  private static Set<String> codes(String description) {
    return HintWords.in(description).stream()
        .map(DeliveryHint::code)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
