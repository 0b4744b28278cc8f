package io.voicemill.jobs.command;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.emotion.DescribedEmotion;
import io.voicemill.runtime.emotion.EmotionEncoder;
import io.voicemill.runtime.emotion.EmotionPresets;
import io.voicemill.schemas.emotion.DeliveryHint;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.script.EmotionRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what a description of emotion says to the voice. */
@Command(
    name = "emotion",
    description = "Shows what a description of emotion says: label, intensity, weights, hints.",
    footer = {
      "",
      "Examples:",
      "  voicemill emotion \"like someone who just won the lottery\"",
      "  voicemill emotion --json \"委屈地小声嘟囔，眼眶泛红\"",
      "  voicemill emotion --stdin < descriptions.txt > emotions.jsonl",
      "",
      "Descriptions are in Chinese or English; preset:NAME is one of the presets by its name.",
      "With --stdin, line N of the output answers line N of the input; a line that cannot be",
      "read gets an object with 'error' in it, and the exit status is 2."
    })
final class EmotionCommand implements Callable<Integer> {

  private static final int AT_ONCE = 256;
  private static final int SHOWN = 3;

  private final Shell shell;
  private final Models.Source source;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "TEXT",
      description = "A description; in quotes if it has spaces.")
  private List<String> texts = List.of();

  @Option(
      names = "--stdin",
      description = "One description a line from standard input; one JSON object a line comes out.")
  private boolean stdin;

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  @Mixin private ConfigurationOptions options;

  private record Answer(
      String text, Optional<DescribedEmotion> emotion, Optional<Problem> problem) {

    static Answer of(String text, DescribedEmotion emotion) {
      return new Answer(text, Optional.of(emotion), Optional.empty());
    }
  }

  EmotionCommand(Shell shell, Models.Source source) {
    this.shell = requireNonNull(shell, "shell is null");
    this.source = requireNonNull(source, "source is null");
  }

  @Override
  public Integer call() throws IOException {
    if (stdin != texts.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "It takes either texts or --stdin, not both and not neither");
    }
    try (Models models = source.of(options.load())) {
      boolean allRead = stdin ? answerLines(models.emotions()) : answerTexts(models.emotions());
      return (allRead ? ExitStatus.GOOD : ExitStatus.PARTLY).code();
    }
  }

  private boolean answerTexts(EmotionEncoder encoder) {
    List<Answer> answers = answers(encoder, texts.stream().map(text -> checked(text)).toList());
    for (Answer answer : answers) {
      if (json) {
        write(answer);
      } else if (answer.problem().isPresent()) {
        new ProblemPrinter(shell).print(answer.problem().get());
      } else {
        print(answer.text(), answer.emotion().orElseThrow());
      }
    }
    return answers.stream().allMatch(answer -> answer.problem().isEmpty());
  }

  private boolean answerLines(EmotionEncoder encoder) throws IOException {
    TextLines lines = new TextLines(shell.in());
    boolean allRead = true;
    boolean more = true;
    while (more && !shell.out().checkError()) {
      List<Answer> batch = new ArrayList<>();
      while (more && batch.size() < AT_ONCE) {
        Optional<String> line = lines.next();
        more = line.isPresent();
        line.ifPresent(text -> batch.add(checked(lines, text)));
      }
      for (Answer answer : answers(encoder, batch)) {
        allRead &= answer.problem().isEmpty();
        write(answer);
      }
    }
    return allRead;
  }

  private static Answer checked(TextLines lines, String text) {
    try {
      return checked(lines.requireUtf8(text));
    } catch (VoicemillException e) {
      return failed(text, e.problem());
    }
  }

  /** A text that shall be encoded, or what it is without that. */
  private static Answer checked(String text) {
    if (text.codePointCount(0, text.length()) > EmotionRequest.MOST_CHARACTERS) {
      return failed(text.substring(0, 100), tooLong());
    }
    try {
      return new Answer(text, EmotionPresets.find(text), Optional.empty());
    } catch (VoicemillException e) {
      return failed(text, e.problem());
    }
  }

  private static Answer failed(String text, Problem problem) {
    return new Answer(text, Optional.empty(), Optional.of(problem));
  }

  private static List<Answer> answers(EmotionEncoder encoder, List<Answer> checked) {
    List<String> open =
        checked.stream()
            .filter(each -> each.emotion().isEmpty() && each.problem().isEmpty())
            .map(Answer::text)
            .toList();
    List<DescribedEmotion> encoded = open.isEmpty() ? List.of() : encoder.encode(open);
    List<Answer> answers = new ArrayList<>();
    int next = 0;
    for (Answer each : checked) {
      boolean known = each.emotion().isPresent() || each.problem().isPresent();
      answers.add(known ? each : Answer.of(each.text(), encoded.get(next)));
      next += known ? 0 : 1;
    }
    return answers;
  }

  private void write(Answer answer) {
    JsonLines out = new JsonLines(shell);
    if (answer.problem().isPresent()) {
      out.write(SpokenFailure.of(answer.text(), answer.problem().get()));
    } else {
      out.write(EmotionReport.of(answer.text(), answer.emotion().orElseThrow()));
    }
  }

  private void print(String text, DescribedEmotion emotion) {
    shell.out().println("text       " + text);
    if (emotion.probabilities().isEmpty()) {
      shell.out().println("emotion    none: the voice's own manner");
    } else {
      shell.out().println("emotion    " + likeliest(emotion));
      shell.out().println("intensity  %.2f of 2".formatted(emotion.intensity()));
    }
    if (!emotion.hints().isEmpty()) {
      shell
          .out()
          .println(
              "delivery   "
                  + emotion.hints().stream()
                      .map(DeliveryHint::code)
                      .collect(Collectors.joining(", ")));
    }
    shell.out().println();
  }

  private static String likeliest(DescribedEmotion emotion) {
    return emotion.probabilities().entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(SHOWN)
        .filter(entry -> entry.getValue() >= .05)
        .map(
            entry ->
                String.format(
                    Locale.ROOT,
                    "%s %s %.0f %%",
                    entry.getKey().code(),
                    entry.getKey().chinese(),
                    entry.getValue() * 100))
        .collect(Collectors.joining(", "));
  }

  private static Problem tooLong() {
    return Problem.of(
        ProblemCode.TEXT_TOO_LONG,
        "The description is longer than %,d characters.".formatted(EmotionRequest.MOST_CHARACTERS),
        "It says how a line is meant, not what happens in the whole chapter.",
        "Keep a sentence or two of it.");
  }
}
