package io.voicemill.runtime.recognition.whisper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TestTokenMerges {
  private static final List<String> TOKENS =
      List.of("a", "b", "c", "Ġ", "bc", "ab", "Ġa", "ä", "½", "ł", "ä½");

  private final TokenMerges merges = new Vocabulary(TOKENS).merges(TOKENS.size());

  @Test
  void theEarliestPairIsMergedFirst() {
    assertThat(merges.encode("abc")).containsExactly(0, 4);
    assertThat(merges.encode("abab")).containsExactly(5, 5);
  }

  @Test
  void aSpaceBelongsToTheWordBehindIt() {
    assertThat(merges.encode("b a")).containsExactly(1, 6);
  }

  @Test
  void aCharacterMayBeSeveralTokens() {
    assertThat(merges.encode("你a")).containsExactly(10, 9, 0);
  }
}
