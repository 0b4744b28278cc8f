package io.voicemill.runtime.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voicemill.schemas.problem.VoicemillException;
import org.junit.jupiter.api.Test;

class TestDevice {

  @Test
  void readsEveryForm() {
    assertThat(Device.parse("auto")).isEqualTo(Device.AUTO);
    assertThat(Device.parse(" CPU ")).isEqualTo(Device.CPU);
    assertThat(Device.parse("cuda")).isEqualTo(Device.cuda(0));
    assertThat(Device.parse("cuda:3")).isEqualTo(Device.cuda(3));
    assertThat(Device.parse("auto:1")).isEqualTo(new Device(Device.Kind.AUTO, 1));
  }

  @Test
  void writesWhatItReads() {
    for (String form : new String[] {"auto", "auto:1", "cpu", "cuda:0", "cuda:7"}) {
      assertThat(Device.parse(form)).hasToString(form);
    }
  }

  @Test
  void refusesOtherNames() {
    assertThatThrownBy(() -> Device.parse("gpu"))
        .isInstanceOf(VoicemillException.class)
        .hasMessage(
            "The device \"gpu\" is not known. Voicemill runs on a CPU or on CUDA. Write auto, cpu,"
                + " cuda or, for one GPU of several, cuda:1.");
    assertThatThrownBy(() -> Device.parse("cpu:1")).isInstanceOf(VoicemillException.class);
  }
}
