package io.voicemill.jobs.listening;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TestListeningPage {

  private static final String PAGE =
      new String(ListeningPage.of(Map.of("text", WrittenSweep.HOSTILE)), UTF_8);

  @Test
  void hostileTextDoesNotLeaveTheData() throws IOException {
    assertThat(PAGE).doesNotContain("</script><script>document");
    Matcher data = Pattern.compile("id=\"data\">(.*)</script>").matcher(PAGE);
    assertThat(data.find()).isTrue();
    assertThat(new ObjectMapper().readTree(data.group(1)).path("text").asText())
        .isEqualTo(WrittenSweep.HOSTILE);
  }

  @Test
  void nothingComesFromElsewhere() {
    assertThat(PAGE)
        .contains("default-src 'none'")
        .doesNotContain("{{script", "{{style", "src=\"http", "href=\"http", "@import", "url(");
  }
}
