package io.voicemill.jobs.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.voicemill.jobs.page.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chromium.HasCdp;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.remote.Augmenter;
import org.openqa.selenium.remote.RemoteWebDriver;

/** The quality page as somebody uses it who opened it from a folder. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QualityPageIT {

  @TempDir private static Path folder;
  private Chromium chromium;
  private RemoteWebDriver browser;

  @BeforeAll
  void openBrowser() throws IOException {
    Files.write(folder.resolve("speakers.html"), QualityReport.page(SampleSpeakers.data()));
    chromium = Chromium.open(folder);
    browser = chromium.driver();
  }

  @AfterAll
  void closeBrowser() {
    chromium.close();
  }

  @BeforeEach
  void openPage() {
    width(1280);
    browser.get(folder.resolve("speakers.html").toUri().toString());
  }

  @AfterEach
  void nothingWasFetchedAndNothingWentWrong() throws IOException {
    assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
    List<String> requests = new ArrayList<>();
    for (LogEntry entry : browser.manage().logs().get(LogType.PERFORMANCE)) {
      JsonNode message = new ObjectMapper().readTree(entry.getMessage()).path("message");
      if (message.path("method").asText().equals("Network.requestWillBeSent")) {
        requests.add(message.at("/params/request/url").asText());
      }
    }
    assertThat(requests).isNotEmpty().allMatch(url -> url.matches("(file|data):.*"));
  }

  private void width(int pixels) {
    ((HasCdp) new Augmenter().augment(browser))
        .executeCdpCommand(
            "Emulation.setDeviceMetricsOverride",
            Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", false));
  }

  private List<String> shown() {
    return browser.findElements(By.cssSelector("tr.main")).stream()
        .filter(WebElement::isDisplayed)
        .map(row -> row.findElement(By.cssSelector(".opener b")).getText())
        .toList();
  }

  private WebElement opener(String speaker) {
    return browser.findElements(By.cssSelector(".opener")).stream()
        .filter(button -> button.findElement(By.tagName("b")).getText().equals(speaker))
        .findFirst()
        .orElseThrow();
  }

  private String detail(String speaker) {
    return browser.findElement(By.id(opener(speaker).getDomAttribute("aria-controls"))).getText();
  }

  @Test
  void whoNeedsWorkComesFirstWithWhatToMend() {
    assertThat(shown()).containsExactly("dan", "(nobody)", "cem", "ben", "hostile", "ann", "mei");
    assertThat(browser.findElement(By.id("list")).getText())
        .contains("take-3.wav is of another voice", "There are 2.1 s of speech.", "14.0 dB");
    assertThat(browser.findElements(By.cssSelector(".figure .poor")).get(0).getText())
        .contains("14.0");
  }

  @Test
  void aSpeakerOpensByMouseAndByKeyboard() {
    opener("cem").click();
    assertThat(detail("cem"))
        .contains(
            "Mend this first",
            "Two people under one name make a voice between them.",
            "Take it out, or give it a speaker_id of its own.",
            "−21.4 LUFS",
            "another voice",
            "30 of 39",
            "missing: ZH OY",
            "The boy measured the joyful noise",
            "这条路通向哪儿？",
            "af_heart 0.70, bf_emma 0.30");
    assertThat(opener("cem").getDomAttribute("aria-expanded")).isEqualTo("true");

    new Actions(browser).sendKeys(Keys.ARROW_DOWN, Keys.ENTER).perform();
    assertThat(opener("ben").getDomAttribute("aria-expanded")).isEqualTo("true");
    assertThat(detail("ben")).contains("none on record");
    new Actions(browser).sendKeys(Keys.ENTER).perform();
    assertThat(opener("ben").getDomAttribute("aria-expanded")).isEqualTo("false");
  }

  @Test
  void speakersAreFoundByStatusNameAndFinding() {
    browser.findElement(By.cssSelector(".chip.advice")).click();
    assertThat(shown()).containsExactly("ben", "hostile");
    assertThat(browser.findElement(By.id("status")).getDomProperty("textContent"))
        .isEqualTo("2 speakers shown");
    browser.findElement(By.cssSelector(".chip.advice")).click();

    new Actions(browser).sendKeys("/").sendKeys("narrow band").perform();
    assertThat(shown()).containsExactly("ben");
    new Actions(browser).sendKeys(" of nobody").perform();
    assertThat(shown()).isEmpty();
    browser.findElement(By.id("reset")).click();
    assertThat(shown()).hasSize(7);
  }

  @Test
  void hostileTextIsShownAndNotRun() {
    opener("hostile").click();
    assertThat(detail("hostile")).contains("<img src=x");
    assertThat(browser.getTitle()).isEqualTo("Voicemill: speakers");
    assertThat(browser.findElements(By.tagName("img"))).isEmpty();
  }

  @Test
  void aNarrowPageScrollsInOneDirectionOnly() {
    width(400);
    opener("cem").click();
    opener("hostile").click();
    assertThat(
            (Boolean)
                browser.executeScript(
                    "return document.documentElement.scrollWidth <= window.innerWidth"))
        .isTrue();
    assertThat(detail("cem")).contains("another voice");
  }
}
