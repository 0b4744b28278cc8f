package io.voicemill.runtime.voice.kokoro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.script.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestVoiceCatalogue {
  @TempDir private Path folder;
  private VoiceCatalogue voices;

  @BeforeEach
  void write() throws IOException {
    voices = new VoiceCatalogue(TinyBundle.write(folder), new ObjectMapper());
  }

  @Test
  void loadsAVoice() {
    KokoroVoice voice = voices.load("zm_loud");

    assertThat(voices.names()).containsExactly("af_soft", "zm_loud");
    assertThat(voice.speakerId()).isEqualTo("zm_loud");
    assertThat(voice.language()).isEqualTo(Language.ZH);
    assertThat(voice.timbre(3)).hasSize(128).containsOnly(1.2f);
    assertThat(voice.prosody(3)).hasSize(128).containsOnly(.003f);
    assertThat(voice.contentHash()).hasSize(64).isNotEqualTo(voices.load("af_soft").contentHash());
  }

  @Test
  void measuredVoicesHaveAReference() {
    assertThat(voices.load("af_soft").reference()).isEmpty();
    assertThat(voices.load("zm_loud").reference())
        .hasValueSatisfying(
            reference -> {
              assertThat(reference.embedding()).containsExactly(.6f, .8f);
              assertThat(reference.meanSimilarity()).isEqualTo(.9);
              assertThat(reference.similarityDeviation()).isEqualTo(.02);
              assertThat(reference.medianF0()).isEqualTo(120.5);
            });
  }

  @Test
  void unknownVoiceNamesTheNearest() {
    assertThatThrownBy(() -> voices.load("zm_load"))
        .isInstanceOfSatisfying(
            VoicemillException.class,
            e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.UNKNOWN_SPEAKER))
        .hasMessageStartingWith("The speaker \"zm_load\" is not known.")
        .hasMessageContaining("Did you mean 'zm_loud'?");
  }

  @Test
  void damagedVoicesAreRefused() throws IOException {
    Path file = folder.resolve("voices/af_soft.bin");
    TinyBundle.voice(folder, "af_soft", Float.NaN);
    assertThatThrownBy(() -> voices.load("af_soft"))
        .hasMessageContaining(
            "af_soft.bin of the voice model cannot be used: it holds the value NaN");

    Files.write(file, new byte[12]);
    assertThatThrownBy(() -> voices.load("af_soft"))
        .isInstanceOfSatisfying(
            VoicemillException.class,
            e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.BUNDLE))
        .hasMessageContaining("it has 12 bytes instead of 522240");

    Files.delete(file);
    assertThatThrownBy(() -> voices.load("af_soft")).hasMessageContaining("it cannot be read");
  }
}
