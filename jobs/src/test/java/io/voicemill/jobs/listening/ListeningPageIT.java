package io.voicemill.jobs.listening;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.voicemill.jobs.page.Chromium;
import io.voicemill.jobs.servers.Waiting;
import io.voicemill.transforms.expand.EmotionWord;
import io.voicemill.transforms.expand.SweepGrid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
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
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.remote.RemoteWebDriver;

/** The page as somebody uses it who opened it from a folder. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListeningPageIT {

  private static final Duration SOON = Duration.ofSeconds(10);
  private static final List<String> NAMES =
      List.of("neutral", "happy-0.4", "happy-1.6", "aggrieved-0.4", "aggrieved-1.6");

  @TempDir private static Path folder;
  private Chromium chromium;
  private RemoteWebDriver browser;

  @BeforeAll
  void openBrowser() throws IOException {
    chromium = Chromium.open(folder);
    browser = chromium.driver();
    sweep("sweep")
        .line("greeting", "Good evening, and thank you for calling.", "en")
        .line("weather", "外面下雨了，你带伞了吗？", "zh")
        .line("hostile", WrittenSweep.HOSTILE, "en")
        .lastIsRejected("The text cannot be spoken.")
        .write();
  }

  @AfterAll
  void closeBrowser() {
    chromium.close();
  }

  @BeforeEach
  void openPageWithoutVotes() {
    open("sweep");
    browser.executeScript("localStorage.clear()");
    open("sweep");
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
    assertThat(requests).isNotEmpty().allMatch(url -> url.matches("(file|data|blob):.*"));
  }

  private WrittenSweep sweep(String name) {
    return new WrittenSweep(
        folder.resolve(name),
        new SweepGrid(
                List.of(EmotionWord.parse("happy"), EmotionWord.parse("委屈")),
                List.of(.4, 1.6),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                SweepGrid.Reference.NEUTRAL)
            .variants());
  }

  private void open(String name) {
    browser.get(folder.resolve(name).resolve(ListeningReport.PATH).toUri().toString());
  }

  private WebElement cell(int row, int column) {
    return one("td[data-row='%d'][data-column='%d']".formatted(row, column));
  }

  private WebElement one(String selector) {
    return browser.findElement(By.cssSelector(selector));
  }

  private List<WebElement> shown(String selector) {
    return browser.findElements(By.cssSelector(selector)).stream()
        .filter(WebElement::isDisplayed)
        .toList();
  }

  private void press(CharSequence... keys) {
    new Actions(browser).sendKeys(keys).perform();
  }

  private String focused() {
    return browser.switchTo().activeElement().getDomAttribute("aria-label");
  }

  private boolean plays() {
    return (Boolean)
        browser.executeScript(
            "const player = document.querySelector('audio');"
                + "return !player.paused && player.currentTime > 0 && !player.error");
  }

  private void waitUntilItPlays() {
    Waiting.until("a take plays", SOON, this::plays);
  }

  private String visibleText() {
    return (String) browser.executeScript("return document.body.innerText");
  }

  @Test
  void oneRowALineAndOneColumnAVariant() {
    assertThat(shown("tbody tr")).hasSize(3);
    assertThat(shown("thead th")).hasSize(1 + NAMES.size());
    assertThat(shown("thead .name").stream().map(WebElement::getText))
        .containsExactlyElementsOf(NAMES);
    assertThat(one("#summary").getText()).isEqualTo("3 lines × 5 variants · 14 pass, 1 rejected");
    assertThat(cell(0, 0).getText()).contains("F0", "Hz", "LUFS", "WER", "pass");
    assertThat(cell(0, 2).getText()).contains(" st").contains(" dB");
  }

  @Test
  void curvesAreDrawnFromTheAudio() {
    assertThat(one("td[data-column='1'] path.f0").getDomAttribute("d")).contains("L");
    assertThat(one("td[data-column='1'] path.wave").getDomAttribute("d")).endsWith("Z");
  }

  @Test
  void aPlayButtonPlaysAndStopsAndOnlyOneTakePlays() {
    cell(0, 1).findElement(By.cssSelector(".play")).click();
    waitUntilItPlays();
    assertThat(shown("td.playing")).containsExactly(cell(0, 1));

    cell(1, 2).findElement(By.cssSelector(".play")).click();
    waitUntilItPlays();
    assertThat(shown("td.playing")).containsExactly(cell(1, 2));

    cell(1, 2).findElement(By.cssSelector(".play")).click();
    assertThat(plays()).isFalse();
    assertThat(shown("td.playing")).isEmpty();
  }

  @Test
  void aTakeEndsByItself() {
    cell(0, 0).findElement(By.cssSelector(".play")).click();
    waitUntilItPlays();
    Waiting.until("the take has ended", SOON, () -> shown("td.playing").isEmpty());
    assertThat(plays()).isFalse();
  }

  @Test
  void aClickOnTheCurvesPlaysFromThere() {
    WebElement curves = cell(0, 4).findElement(By.cssSelector(".curves"));
    new Actions(browser).moveToElement(curves, 0, 0).click().perform();
    waitUntilItPlays();
    Double moment =
        (Double) browser.executeScript("return document.querySelector('audio').currentTime");
    assertThat(moment).isGreaterThan(.7);
  }

  @Test
  void keysMoveAndPlay() {
    press(Keys.ARROW_RIGHT);
    assertThat(focused()).startsWith("greeting, happy, intensity 0.4");
    press(Keys.ARROW_DOWN, Keys.ARROW_RIGHT);
    assertThat(focused()).startsWith("weather, happy, intensity 1.6");
    press(Keys.END);
    assertThat(focused()).startsWith("weather, aggrieved, intensity 1.6");
    press(Keys.ARROW_RIGHT, Keys.HOME);
    assertThat(focused()).startsWith("weather, neutral");
    assertThat(browser.switchTo().activeElement().getCssValue("outline-style")).isEqualTo("solid");

    press(Keys.SPACE);
    waitUntilItPlays();
    assertThat(shown("td.playing")).containsExactly(cell(1, 0));
    press(Keys.SPACE);
    assertThat(plays()).isFalse();
  }

  @Test
  void theHelpOpensAndCloses() {
    press("?");
    assertThat(one("#help").getText()).contains("move between cells", "F0 on a logarithmic scale");
    press(Keys.ESCAPE);
    assertThat(shown("#help")).isEmpty();
  }

  @Test
  void filtersLeaveWhatIsAskedFor() {
    chip("aggrieved").click();
    assertThat(names()).containsExactly("aggrieved-0.4", "aggrieved-1.6");
    chip("neutral").click();
    chip("1.6").click();
    assertThat(names()).containsExactly("neutral", "aggrieved-1.6");

    one("#find").sendKeys("下雨");
    assertThat(shown("tbody tr")).hasSize(1);
    one("#find").sendKeys("nowhere");
    one("#filters-reset").click();
    assertThat(names()).isEqualTo(NAMES);
    assertThat(shown("tbody tr")).hasSize(3);
  }

  @Test
  void hostileTextStaysText() {
    assertThat(browser.getTitle()).isEqualTo("Voicemill: listening page");
    assertThat(shown("tbody th p").get(2).getDomProperty("textContent"))
        .isEqualTo(WrittenSweep.HOSTILE);
    assertThat(browser.findElements(By.cssSelector("table img, dialog img"))).isEmpty();
    assertThat(cell(2, 4).getText()).isEqualTo("Rejected: The text cannot be spoken.");
  }

  @Test
  void blindVotesHideNamesAndAreExported() throws IOException {
    press("b");
    assertThat(visibleText()).contains("Takes to choose from").doesNotContain("undefined");
    one("#blind-start").click();
    assertThat(visibleText()).contains("Vote 1", "No preference").doesNotContain(NAMES);
    assertThat(shown(".card")).hasSize(2);
    press(Keys.SPACE);
    waitUntilItPlays();
    assertThat(shown(".card.playing")).hasSize(1);
    press(Keys.ARROW_RIGHT, Keys.SPACE);
    waitUntilItPlays();

    press("2");
    assertThat(plays()).isFalse();
    assertThat(visibleText()).contains("Vote 2").doesNotContain(NAMES);
    press("1");
    press("0");
    one("#blind-finish").click();
    assertThat(visibleText()).contains("Results");
    one("#export").click();

    List<CSVRecord> votes = exported();
    assertThat(votes.get(0)).containsExactly("script", "line", "shown", "chosen", "time");
    assertThat(votes).hasSize(4);
    assertThat(votes.get(1).get(0)).isEqualTo("script");
    assertThat(votes.get(1).get(1)).isIn("greeting", "weather", "hostile");
    assertThat(offered(votes.get(1)))
        .hasSize(2)
        .doesNotHaveDuplicates()
        .isSubsetOf(NAMES)
        .element(1)
        .isEqualTo(votes.get(1).get(3));
    assertThat(Instant.parse(votes.get(1).get(4))).isBeforeOrEqualTo(Instant.now());
    assertThat(offered(votes.get(2)).get(0)).isEqualTo(votes.get(2).get(3));
    assertThat(votes.get(3).get(3)).isEmpty();
  }

  @Test
  void onlyShownVariantsAreCompared() {
    chip("happy").click();
    press("b");
    one("#blind-start").click();
    press("1", "1", "1", "1");
    one("#blind-finish").click();
    assertThat(shown(".tally tbody td:first-child").stream().map(WebElement::getText))
        .containsExactlyInAnyOrder("happy-0.4", "happy-1.6");
  }

  @Test
  void manyCellsAreDrawnAsTheyComeNear() throws IOException {
    WrittenSweep many = sweep("many");
    for (int i = 0; i < 60; i++) {
      many.line("line-" + i, "Line number " + i + ".", "en");
    }
    many.write();
    open("many");
    assertThat(browser.findElements(By.cssSelector("#grid td"))).hasSize(300);
    assertThat(browser.findElements(By.cssSelector("#grid td[data-drawn]")).size())
        .isBetween(15, 100);

    press(Keys.ARROW_DOWN);
    for (int i = 0; i < 58; i++) {
      press(Keys.ARROW_DOWN);
    }
    assertThat(focused()).startsWith("line-59, neutral");
    Waiting.until("the last line is drawn", SOON, () -> cell(59, 0).getText().contains("Hz"));
    assertThat(browser.findElements(By.cssSelector("#grid td[data-drawn]")).size()).isLessThan(100);
  }

  private WebElement chip(String words) {
    return shown(".chip").stream()
        .filter(each -> each.getText().equals(words))
        .findFirst()
        .orElseThrow();
  }

  private List<String> names() {
    return shown("thead .name").stream().map(WebElement::getText).toList();
  }

  private List<CSVRecord> exported() throws IOException {
    Path file = Chromium.downloads(folder).resolve("votes.csv");
    Waiting.until("the votes are saved", SOON, () -> Files.isRegularFile(file));
    String content = Files.readString(file, UTF_8);
    assertThat(content).startsWith("\ufeff");
    try (CSVParser votes = CSVParser.parse(content.substring(1), CSVFormat.DEFAULT)) {
      return votes.getRecords();
    }
  }

  private static List<String> offered(CSVRecord vote) {
    return List.of(vote.get(2).split(" \\| ", -1));
  }

  @Test
  void votesStayUntilTheyAreDiscarded() {
    press("b");
    one("#blind-start").click();
    press("1");
    open("sweep");
    press("b");
    assertThat(visibleText()).contains("1 vote from before");
    one("#blind-results").click();
    one("#discard").click();
    browser.switchTo().alert().accept();
    assertThat(visibleText()).contains("Blind A/B").doesNotContain("from before");
    open("sweep");
    press("b");
    assertThat(browser.findElements(By.cssSelector("#blind-results"))).isEmpty();
  }
}
