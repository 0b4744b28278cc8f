package io.voicemill.jobs.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.remote.RemoteWebDriver;

/** The Chromium of this machine, without a window. */
public final class Chromium implements AutoCloseable {

  private static final File DRIVER = new File("/usr/bin/chromedriver");
  private static final File BROWSER = new File("/usr/bin/chromium");

  private final ChromeDriverService service;
  private final RemoteWebDriver driver;

  private Chromium(ChromeDriverService service, RemoteWebDriver driver) {
    this.service = service;
    this.driver = driver;
  }

  /**
   * A browser with a profile of its own.
   *
   * @param folder for the profile and for downloads
   */
  public static Chromium open(Path folder) throws IOException {
    for (File program : new File[] {DRIVER, BROWSER}) {
      assertThat(program.canExecute())
          .as("%s is missing: apt-get install chromium chromium-driver", program)
          .isTrue();
    }
    ChromeOptions options = new ChromeOptions();
    options.setBinary(BROWSER);
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--autoplay-policy=no-user-gesture-required",
        "--window-size=1400,900",
        "--user-data-dir=" + folder.resolve("profile"));
    options.setExperimentalOption(
        "prefs", Map.of("download.default_directory", downloads(folder).toString()));
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(DRIVER).usingAnyFreePort().build();
    service.start();
    RemoteWebDriver driver = new RemoteWebDriver(service.getUrl(), options);
    driver.get("about:blank");
    driver.manage().logs().get(LogType.PERFORMANCE);
    return new Chromium(service, driver);
  }

  public RemoteWebDriver driver() {
    return driver;
  }

  @Override
  public void close() {
    driver.quit();
    service.stop();
  }

  public static Path downloads(Path folder) {
    Path downloads = folder.resolve("downloads");
    assertThat(downloads.toFile().mkdirs() || Files.isDirectory(downloads)).isTrue();
    return downloads;
  }
}
