package io.voicemill.schemas.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TestNearestName {

  @Test
  void countsEdits() {
    assertThat(NearestName.editDistance("", "take")).isEqualTo(4);
    assertThat(NearestName.editDistance("kitten", "sitting")).isEqualTo(3);
    assertThat(NearestName.editDistance("rendre", "render")).isEqualTo(1);
    assertThat(NearestName.editDistance("render", "render")).isZero();
  }

  @Test
  void findsTheNearestName() {
    List<String> commands = List.of("render", "import", "phonemes", "doctor");
    assertThat(NearestName.find("rendre", commands)).contains("render");
    assertThat(NearestName.find("phoneme", commands)).contains("phonemes");
    assertThat(NearestName.find("docter", commands)).contains("doctor");
  }

  @Test
  void findsNothingForAnotherWord() {
    assertThat(NearestName.find("banana", List.of("render", "import"))).isEmpty();
    assertThat(NearestName.find("xy", List.of("ab"))).isEmpty();
  }
}
