package io.voicemill.runtime.models.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.schemas.problem.VoicemillException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class TestChildProcesses {
  private static final Duration LONG = Duration.ofMinutes(5);

  @TempDir private Path folder;

  private final ChildProcesses children =
      new ChildProcesses(Map.of("PATH", System.getenv("PATH"), "COLOUR", "blue"));

  @Test
  void handsOverEachLineAndTheExitCode() throws Exception {
    List<String> lines = new ArrayList<>();
    ChildResult result =
        children.run(shell("echo one; echo two >&2; echo $COLOUR$SHAPE; exit 7", LONG), lines::add);
    assertThat(lines).containsExactly("one", "two", "bluesquare");
    assertThat(result).isEqualTo(new ChildResult(7, lines));
    assertThat(result.succeeded()).isFalse();
  }

  @Test
  void muchOutputDoesNotBlockAndOnlyItsEndIsKept() throws Exception {
    ChildResult result =
        children.run(
            shell("i=0; while [ $i -lt 20000 ]; do echo line $i; i=$((i+1)); done", LONG),
            line -> {});
    assertThat(result.succeeded()).isTrue();
    assertThat(result.lines()).hasSize(200).endsWith("line 19999");
  }

  @Test
  void programThatAsksGetsNoAnswer() throws Exception {
    ChildResult result = children.run(shell("read answer || echo nobody there", LONG), line -> {});
    assertThat(result.lines()).containsExactly("nobody there");
  }

  @Test
  void slowProgramIsEndedWithItsChildren() {
    List<String> grandchild = new ArrayList<>();
    assertThatThrownBy(
            () ->
                children.run(
                    shell("sleep 300 & echo $!; wait", Duration.ofSeconds(1)), grandchild::add))
        .isInstanceOf(VoicemillException.class)
        .hasMessageContaining("The test did not end within 1 seconds.");
    assertEnded(grandchild);
  }

  @Test
  void interruptEndsTheProgramWithItsChildren() {
    List<String> grandchild = new ArrayList<>();
    assertThatThrownBy(
            () ->
                children.run(
                    shell("sleep 300 & echo $!; wait", LONG),
                    line -> {
                      grandchild.add(line);
                      Thread.currentThread().interrupt();
                    }))
        .isInstanceOf(InterruptedException.class);
    assertEnded(grandchild);
  }

  @Test
  void missingProgramIsAnIoException() {
    ChildCommand command =
        new ChildCommand("test", List.of("voicemill-no-such-program"), folder, LONG);
    assertThatThrownBy(() -> children.run(command, line -> {}))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("voicemill-no-such-program");
  }

  private ChildCommand shell(String script, Duration limit) {
    return new ChildCommand(
        "test", List.of("sh", "-c", script), folder, Map.of("SHAPE", "square"), limit);
  }

  private static void assertEnded(List<String> pid) {
    assertThat(pid).hasSize(1);
    ProcessHandle.of(Long.parseLong(pid.get(0)))
        .ifPresent(
            process ->
                assertThat(process.onExit().orTimeout(10, TimeUnit.SECONDS))
                    .succeedsWithin(Duration.ofSeconds(10)));
  }
}
