package io.voicemill.jobs.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a sweep is said before anything starts. */
class TestSweepCommand {

  @TempDir private Path folder;

  private static CommandRun sweep(String... axes) {
    String[] arguments = new String[axes.length + 5];
    arguments[0] = "sweep";
    arguments[1] = "--scripts";
    arguments[2] = "nowhere.parquet";
    arguments[3] = "--out";
    arguments[4] = "nowhere";
    System.arraycopy(axes, 0, arguments, 5, axes.length);
    return CommandRun.of(SweepCommand::new, arguments);
  }

  private static void assertRefused(CommandRun run, String problem) {
    assertThat(run.status()).as(run.err()).isEqualTo(1);
    assertThat(run.err()).contains(problem);
  }

  @Test
  void badAxesAreRefused() {
    assertRefused(sweep(), "There is nothing to sweep.");
    assertRefused(sweep("--emotions", "[0,0,1,0,0,0,0]"), "It holds 7 numbers.");
    assertRefused(
        sweep("--emotions", "happy", "--intensities", "3"), "One of the intensities is 3.");
    assertRefused(
        sweep("--emotions", "happy", "--weights", "x"), "'x' in --weights is not a number.");
    assertRefused(sweep("--intensities", "1"), "There are intensities but no emotions.");
    assertRefused(sweep("--durations", "5"), "One of the durations is 5.");
    assertRefused(sweep("--emotions", "happy,"), "An emotion is empty.");
  }

  @Test
  void aGridAndListsAreRefused() throws IOException {
    Path grid = Files.writeString(folder.resolve("grid.yaml"), "emotions: happy\n");
    assertRefused(
        sweep("--grid", grid.toString(), "--emotions", "sad"),
        "The sweep is given twice, by --grid and by lists.");
  }

  @Test
  void aKeyThatAGridDoesNotHaveIsNamed() throws IOException {
    Path grid = Files.writeString(folder.resolve("grid.yaml"), "emotion: happy\n");
    assertRefused(sweep("--grid", grid.toString()), "Did you mean 'emotions'?");
  }

  @Test
  void topicsAreNotSwept() {
    CommandRun run =
        CommandRun.of(
            SweepCommand::new,
            "sweep",
            "--scripts",
            "kafka://lines?servers=localhost:9092",
            "--emotions",
            "happy",
            "--out",
            "nowhere");
    assertRefused(run, "A sweep does not read topics.");
  }
}
