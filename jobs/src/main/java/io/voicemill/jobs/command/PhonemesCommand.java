package io.voicemill.jobs.command;

import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.runtime.text.Reading;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.runtime.text.TextFrontEnd;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.script.Language;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what will be spoken, without speaking. */
@Command(
    name = "phonemes",
    description = "Shows what will be spoken: normalised text, readings, phonemes.",
    footer = {
      "",
      "Examples:",
      "  voicemill phonemes \"Dr. Smith paid $$3.50.\"",
      "  voicemill phonemes --language zh --json \"银行很行。\"",
      "  voicemill phonemes --lexicon names.tsv \"Nguyen called.\"",
      "  voicemill phonemes --stdin < lines.txt > phonemes.jsonl",
      "",
      "With --stdin, line N of the output answers line N of the input; a line that cannot be",
      "spoken gets an object with 'error' in it, and the exit status is 2."
    })
final class PhonemesCommand implements Callable<Integer> {

  private final Shell shell;
  private final Models.Source source;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "TEXT",
      description = "A text; in quotes if it has spaces.")
  private List<String> texts = List.of();

  @Option(
      names = "--stdin",
      description = "One text a line from standard input; one JSON object a line comes out.")
  private boolean stdin;

  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      converter = LanguageConverter.class,
      description = "en, zh, ja, or auto: by the writing. Default: defaults.language.")
  private Language language;

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  @Option(
      names = "--script",
      paramLabel = "SCRIPT_ID",
      description = "Reads as in that script: with the entries that a lexicon has for it alone.")
  private String script;

  @Mixin private LexiconOptions lexicons;

  @Mixin private ConfigurationOptions options;

  PhonemesCommand(Shell shell, Models.Source source) {
    this.shell = requireNonNull(shell, "shell is null");
    this.source = requireNonNull(source, "source is null");
  }

  @Override
  public Integer call() throws IOException {
    if (stdin != texts.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "It takes either texts or --stdin, not both and not neither");
    }
    Configuration configuration = lexicons.addedTo(options.load(), shell);
    Language spoken = Optional.ofNullable(language).orElse(configuration.defaults().language());
    try (Models models = source.of(configuration)) {
      TextFrontEnd frontEnd =
          script == null ? models.frontEnd() : models.frontEnd().ofScript(script);
      boolean allSpoken = stdin ? answerLines(frontEnd, spoken) : answerTexts(frontEnd, spoken);
      return (allSpoken ? ExitStatus.GOOD : ExitStatus.PARTLY).code();
    }
  }

  private boolean answerTexts(TextFrontEnd frontEnd, Language spoken) {
    JsonLines out = new JsonLines(shell);
    boolean allSpoken = true;
    for (String text : texts) {
      try {
        SpokenText answer = frontEnd.speak(text, spoken);
        if (json) {
          out.write(SpokenReport.of(answer));
        } else {
          print(answer);
        }
      } catch (VoicemillException e) {
        allSpoken = false;
        if (json) {
          out.write(SpokenFailure.of(text, e.problem()));
        } else {
          new ProblemPrinter(shell).print(e.problem());
        }
      }
    }
    return allSpoken;
  }

  private boolean answerLines(TextFrontEnd frontEnd, Language spoken) throws IOException {
    JsonLines out = new JsonLines(shell);
    TextLines lines = new TextLines(shell.in());
    boolean allSpoken = true;
    for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
      try {
        out.write(SpokenReport.of(frontEnd.speak(lines.requireUtf8(line.get()), spoken)));
      } catch (VoicemillException e) {
        allSpoken = false;
        out.write(SpokenFailure.of(line.get(), e.problem()));
      }
      if (shell.out().checkError()) {
        return allSpoken;
      }
    }
    return allSpoken;
  }

  private void print(SpokenText answer) {
    PrintStream out = shell.out();
    out.println("text      " + answer.text());
    out.println("spoken    " + answer.spoken());
    out.println("phonemes  " + PhonemeText.of(answer.parts()));
    for (Reading reading : answer.readings()) {
      String sandhi =
          reading.lexical().equals(reading.reading()) ? "" : " (from " + reading.lexical() + ")";
      out.println(
          "reading   %s  %s%s  %s"
              .formatted(reading.text(), reading.reading(), sandhi, reading.rule()));
    }
    out.println();
  }
}
