package io.voicemill.jobs.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.schemas.problem.VoicemillException;
import org.junit.jupiter.api.Test;

class TestWordList {

  @Test
  void commasSeparate() {
    assertThat(WordList.split("--emotions", "happy, sad ,委屈地小声嘟囔，眼眶泛红"))
        .containsExactly("happy", "sad", "委屈地小声嘟囔，眼眶泛红");
  }

  @Test
  void commasWithinBracketsAndQuotesDoNot() {
    assertThat(WordList.split("--emotions", "[0,0,1,0,0,0,0,0],\"calm, but hurt\",6\" high"))
        .containsExactly("[0,0,1,0,0,0,0,0]", "calm, but hurt", "6\" high");
  }

  @Test
  void emptyValuesStay() {
    assertThat(WordList.split("--emotions", "happy,,sad")).containsExactly("happy", "", "sad");
  }

  @Test
  void whatIsNotClosedIsRefused() {
    assertThatThrownBy(() -> WordList.split("--emotions", "happy,[0,1"))
        .isInstanceOf(VoicemillException.class)
        .hasMessageContaining("--emotions has a value that does not end.")
        .hasMessageContaining("Its closing ] is missing: [0,1");
  }
}
