package io.voicemill.jobs.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class TestVoicemillCommand {

  @Command(name = "boil")
  private static final class FailingCommand implements Callable<Integer> {
    private final Exception failure;

    @Mixin private ConfigurationOptions options;

    private FailingCommand(Exception failure) {
      this.failure = failure;
    }

    @Override
    public Integer call() throws Exception {
      assertThat(options.load()).isNotNull();
      throw failure;
    }
  }

  private static CommandRun run(Exception failure, String... arguments) {
    return CommandRun.of(shell -> new FailingCommand(failure), arguments);
  }

  private static CommandRun run(String... arguments) {
    return run(new IllegalStateException("never thrown"), arguments);
  }

  private static VoicemillException problem(ProblemCode code) {
    return new VoicemillException(
        Problem.of(code, "The kettle is empty.", "Tea needs water.", "Fill it."));
  }

  @Test
  void helpGoesToStandardOutput() {
    CommandRun run = run("--help");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("Usage: voicemill", "boil", "Exit status: 0 all good");
  }

  @Test
  void everyCommandHasHelpWithExamples() {
    Shell shell = Shell.ofProcess();
    VoicemillCommand.commandLine(shell)
        .getSubcommands()
        .forEach(
            (name, command) ->
                assertThat(command.getUsageMessage())
                    .as(name)
                    .contains("--help", "Examples:", "voicemill " + name));
  }

  @Test
  void aKnownProblemIsPrintedInThreePartsWithoutAStackTrace() {
    CommandRun run = run(problem(ProblemCode.ENVIRONMENT), "boil");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines())
        .containsExactly(
            "error: The kettle is empty.", "  why: Tea needs water.", "  fix: Fill it.");
  }

  @Test
  void verboseAddsTheStackTrace() {
    assertThat(run(problem(ProblemCode.ENVIRONMENT), "boil", "--verbose").err())
        .contains("error: The kettle is empty.", "\tat io.voicemill");
  }

  @Test
  void usageProblemsHaveTheirOwnStatus() {
    assertThat(run(problem(ProblemCode.USAGE), "boil").status()).isEqualTo(1);
    CommandRun wrongKey = run("boil", "--set", "devise=cpu");
    assertThat(wrongKey.status()).isEqualTo(1);
    assertThat(wrongKey.err()).contains("Did you mean 'device'?");
  }

  @Test
  void anUnknownFailureLeavesALog() throws Exception {
    CommandRun run = run(new IllegalStateException("whistle stuck"), "boil", "--set", "device=cpu");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err())
        .contains("error: Something failed", "whistle stuck")
        .doesNotContain("\tat ");
    Path log = Path.of(run.err().replaceAll("(?s).*What happened is in (\\S+): .*", "$1"));
    assertThat(Files.readString(log))
        .contains(
            "arguments  boil --set device=cpu", "IllegalStateException: whistle stuck", "\tat ");
    Files.delete(log);
  }

  @Test
  void anUnknownCommandSuggestsTheNearest() {
    CommandRun run = run("bail");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("'bail'", "Did you mean 'boil'?", "'voicemill --help'");
  }

  @Test
  void anUnknownOptionSuggestsTheNearest() {
    CommandRun run = run("boil", "--cofnig=x.yaml");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("Did you mean '--config'?", "'voicemill boil --help'");
  }

  @Test
  void withoutACommandItSaysSo() {
    CommandRun run = run();
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("error: A command is missing.");
  }

  @Test
  void aMissingConfigurationFileIsAUsageError() {
    CommandRun run = run("boil", "--config", "nowhere.yaml");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("nowhere.yaml cannot be read");
  }
}
