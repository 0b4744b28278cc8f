package io.voicemill.jobs.command;

import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.runtime.audio.Waveform;
import io.voicemill.runtime.recognition.Transcript;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.script.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Listens to audio files with the recogniser that checks takes. */
@Command(
    name = "transcribe",
    description = "Writes what the recogniser hears in audio files.",
    footer = {
      "",
      "Examples:",
      "  voicemill transcribe --language en take.wav",
      "  voicemill transcribe --language zh --json out/audio/*/*.wav > heard.jsonl",
      "",
      "A file that cannot be heard gets an object with 'error' in it, and the exit status is 2."
    })
final class TranscribeCommand implements Callable<Integer> {

  private final Shell shell;
  private final Models.Source source;

  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "WAV files.")
  private List<Path> files;

  @Option(
      names = "--language",
      required = true,
      paramLabel = "LANGUAGE",
      converter = LanguageConverter.class,
      description = "What is spoken: en, zh or ja.")
  private Language language;

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  @Mixin private ConfigurationOptions options;

  private record Heard(
      String file,
      String language,
      double seconds,
      String text,
      double meanLogProbability,
      boolean truncated) {}

  private record NotHeard(String file, ProblemReport error) {}

  TranscribeCommand(Shell shell, Models.Source source) {
    this.shell = requireNonNull(shell, "shell is null");
    this.source = requireNonNull(source, "source is null");
  }

  @Override
  public Integer call() {
    if (language == Language.AUTO) {
      throw new ParameterException(
          spec.commandLine(), "The recogniser needs to know the language: en, zh or ja");
    }
    Configuration configuration = options.load();
    boolean allHeard = true;
    try (Models models = source.of(configuration)) {
      models.recognizer();
      for (Path file : files) {
        allHeard &= listen(models, file);
      }
    }
    return (allHeard ? ExitStatus.GOOD : ExitStatus.PARTLY).code();
  }

  private boolean listen(Models models, Path file) {
    try {
      Waveform audio = models.audio(file);
      answer(file, audio, models.recognizer().transcribe(audio, language));
      return true;
    } catch (VoicemillException e) {
      if (json) {
        new JsonLines(shell).write(new NotHeard(file.toString(), ProblemReport.of(e.problem())));
      } else {
        new ProblemPrinter(shell).print(e.problem());
      }
      return false;
    }
  }

  private void answer(Path file, Waveform audio, Transcript transcript) {
    if (json) {
      new JsonLines(shell)
          .write(
              new Heard(
                  file.toString(),
                  language.code(),
                  audio.seconds(),
                  transcript.text(),
                  transcript.meanLogProbability(),
                  transcript.truncated()));
    } else if (files.size() == 1) {
      shell.out().println(transcript.text());
    } else {
      shell.out().println(file + ": " + transcript.text());
    }
  }
}
