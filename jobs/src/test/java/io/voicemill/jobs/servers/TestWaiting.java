package io.voicemill.jobs.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TestWaiting {

  @Test
  void endsWithTheFirstValue() {
    AtomicInteger asked = new AtomicInteger();

    int value =
        Waiting.value(
            "the third answer",
            Duration.ofSeconds(5),
            () -> Optional.of(asked.incrementAndGet()).filter(count -> count == 3));

    assertThat(value).isEqualTo(3);
    assertThat(asked).hasValue(3);
  }

  @Test
  void saysWhatItWaitedFor() {
    assertThatThrownBy(() -> Waiting.until("pigs fly", Duration.ofMillis(50), () -> false))
        .isInstanceOf(AssertionError.class)
        .hasMessage("Waited PT0.05S in vain: pigs fly");
  }
}
