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

  @Test
  void aBracketIsNotCut() {
    String note = "很重要(zhòng，yào)的事情，";
    String text = note + "这里还有很长很长的一段话要说，".repeat(4);

    assertThat(Excerpt.of(text).get(0).text()).isEqualTo(note);
    assertThat(Excerpt.of("一(未关，" + "字".repeat(50) + "，后面").get(0).start()).isZero();
  }
}
