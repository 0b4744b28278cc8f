package io.voicemill.runtime.text.english.pronunciation;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.runtime.text.english.Accent;
import org.junit.jupiter.api.Test;

class TestIpaNotation {

  @Test
  void turnsIpaIntoMisaki() {
    assertThat(IpaNotation.words("aɪ piː eɪ", Accent.US)).containsExactly("I", "pi", "A");
    assertThat(IpaNotation.words("'d͡ʒoʊkɚ", Accent.US)).containsExactly("ˈʤOkəɹ");
    assertThat(IpaNotation.words("tʃeə ɡəʊ", Accent.GB)).containsExactly("ʧɛː", "ɡQ");
  }

  @Test
  void leavesMisakiAlone() {
    assertThat(IpaNotation.words("vˈYsmˌɪl", Accent.US)).containsExactly("vˈYsmˌɪl");
  }

  @Test
  void leavesOutWhatCannotBeSpoken() {
    assertThat(IpaNotation.words(" 12 ˈ ! ", Accent.US)).isEmpty();
  }
}
