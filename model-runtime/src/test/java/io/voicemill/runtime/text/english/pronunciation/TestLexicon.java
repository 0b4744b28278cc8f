package io.voicemill.runtime.text.english.pronunciation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.runtime.text.english.Accent;
import io.voicemill.schemas.problem.VoicemillException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestLexicon {
  private final Lexicon lexicon = SmallLexicon.open(Accent.US);

  @Test
  void answersToCapitalisedAndLowerCaseForms() {
    assertThat(lexicon.contains("apple")).isTrue();
    assertThat(lexicon.contains("Apple")).isTrue();
    assertThat(lexicon.contains("APPLE")).isFalse();
    assertThat(lexicon.contains("paris")).isTrue();
  }

  @Test
  void tellsCheckedFromUncheckedWords() {
    assertThat(lexicon.find("kubernetes")).isPresent();
    assertThat(lexicon.findChecked("kubernetes")).isEmpty();
  }

  @Test
  void namesTheFileThatIsMissing(@TempDir Path folder) {
    assertThatThrownBy(() -> Lexicon.open(folder, Accent.GB))
        .isInstanceOf(VoicemillException.class)
        .hasMessageContaining("gb_gold.json")
        .hasMessageContaining("models fetch");
  }

  @Test
  void namesTheFileThatIsDamaged(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("us_gold.json"), "{\"word\": \"wˈɜɹd\", ");

    assertThatThrownBy(() -> Lexicon.open(folder, Accent.US))
        .isInstanceOf(VoicemillException.class)
        .hasMessageContaining("us_gold.json cannot be read");
  }
}
