package io.voicemill.jobs.enrolment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TestQualityPage {

  private static final String PAGE = new String(QualityReport.page(SampleSpeakers.data()), UTF_8);

  private static JsonNode shown() throws IOException {
    Matcher data = Pattern.compile("id=\"data\">(.*)</script>").matcher(PAGE);
    assertThat(data.find()).isTrue();
    return new ObjectMapper().readTree(data.group(1));
  }

  @Test
  void hostileTextDoesNotLeaveTheData() throws IOException {
    assertThat(PAGE).doesNotContain("</script><script>document");
    assertThat(shown().path("speakers").findValuesAsText("display_name"))
        .contains(SampleSpeakers.HOSTILE);
  }

  @Test
  void nothingComesFromElsewhere() {
    assertThat(PAGE)
        .contains("default-src 'none'")
        .doesNotContain("{{script", "{{style", "src=\"http", "href=\"http", "@import", "url(");
  }

  @Test
  void whoNeedsWorkComesFirst() throws IOException {
    assertThat(shown().path("speakers").findValuesAsText("status"))
        .containsExactly("REFUSED", "REFUSED", "POOR", "ADVICE", "ADVICE", "GOOD", "GOOD");
  }

  @Test
  void aFigureIsMarkedByItsFindings() throws IOException {
    assertThat(shown().path("figures").findValuesAsText("code")).contains("snr_db", "median_f0");
    for (JsonNode figure : shown().path("figures")) {
      if (figure.path("code").asText().equals("snr_db")) {
        assertThat(figure.path("marks").get(0).asText()).isEqualTo("noisy");
        assertThat(figure.path("unit").asText()).isEqualTo("dB");
      }
    }
  }
}
