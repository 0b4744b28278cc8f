package io.voicemill.schemas.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;

class TestVoicemillException {

  @Test
  void messageHasItsThreeParts() {
    assertThat(new VoicemillException(Problem.of(ProblemCode.USAGE, "A.", "B.", "C.")))
        .hasMessage("A. B. C.");
  }

  @Test
  void travelsFromAnExecutorWithItsProblem() throws Exception {
    Problem problem = Problem.in("text", ProblemCode.TEXT_TOO_LONG, "Long.", "Very.", "Cut.");

    VoicemillException arrived = travel(new VoicemillException(problem));

    assertThat(arrived.problem()).isEqualTo(problem);
    assertThat(
            travel(new VoicemillException(Problem.of(ProblemCode.DEVICE, "A.", "B.", "C.")))
                .problem()
                .column())
        .isEmpty();
  }

  private static VoicemillException travel(VoicemillException exception)
      throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(exception);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (VoicemillException) in.readObject();
    }
  }
}
