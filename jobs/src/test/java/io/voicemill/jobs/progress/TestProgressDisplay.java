package io.voicemill.jobs.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TestProgressDisplay {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  private String shown() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static StepProgress step(int done) {
    return new StepProgress("kokoro", "step " + done, done, 4);
  }

  @Test
  void rewritesOneLineForAPerson() throws Exception {
    AtomicInteger done = new AtomicInteger();
    CountDownLatch asked = new CountDownLatch(3);
    try (ProgressDisplay display =
        ProgressDisplay.show(
            new Terminal(true, 80, false),
            out,
            () -> {
              asked.countDown();
              return step(Math.min(4, done.incrementAndGet()));
            },
            Duration.ofMillis(1))) {
      assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(display).isNotNull();
      done.set(4);
    }
    assertThat(shown())
        .startsWith("\r\u001b[K\u001b[?7lkokoro")
        .contains("step 1", "step 2")
        .endsWith("100%  step 4\u001b[?7h" + System.lineSeparator());
    assertThat(shown().lines().filter(line -> line.contains("kokoro")).count())
        .isGreaterThanOrEqualTo(1);
  }

  @Test
  void writesPlainLinesForALog() {
    ProgressDisplay.show(Terminal.NONE, out, () -> step(3), Duration.ofHours(1)).close();
    assertThat(shown()).isEqualTo("kokoro  75%  step 3" + System.lineSeparator());
  }

  @Test
  void saysNothingTwice() throws Exception {
    CountDownLatch asked = new CountDownLatch(5);
    ProgressDisplay display =
        ProgressDisplay.show(
            Terminal.NONE,
            out,
            () -> {
              asked.countDown();
              return step(1);
            },
            Duration.ofMillis(1));
    assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
    display.close();
    assertThat(shown()).isEqualTo("kokoro  25%  step 1" + System.lineSeparator());
  }
}
