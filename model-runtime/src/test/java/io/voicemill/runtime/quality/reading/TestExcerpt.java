package io.voicemill.runtime.quality.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TestExcerpt {

  @Test
  void sentencesKeepTheirPlaces() {
    List<Excerpt> excerpts = Excerpt.of("你好！他走了。还有");

    assertThat(excerpts)
        .containsExactly(new Excerpt(0, "你好！"), new Excerpt(3, "他走了。"), new Excerpt(7, "还有"));
    assertThat(excerpts.get(1).holds(3)).isTrue();
    assertThat(excerpts.get(1).holds(7)).isFalse();
  }

  @Test
  void aLongSentenceIsCutAtItsClauses() {
    String clause = "一".repeat(30) + "，";

    assertThat(Excerpt.of(clause + clause)).extracting(Excerpt::start).containsExactly(0, 31);
  }
}
