package io.voicemill.jobs.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.configuration.S3Settings;
import io.voicemill.jobs.failure.SystemReason;
import io.voicemill.jobs.lexicon.LexiconFiles;
import io.voicemill.jobs.lexicon.LexiconMerge;
import io.voicemill.jobs.lexicon.NumberSelection;
import io.voicemill.jobs.storage.AtomicFiles;
import io.voicemill.runtime.text.lexicon.Lexicon;
import io.voicemill.runtime.text.lexicon.LexiconSource;
import io.voicemill.schemas.lexicon.LexiconProposal;
import io.voicemill.schemas.lexicon.LexiconProposals;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes proposals of a run into a lexicon. */
@Command(
    name = "accept",
    description = "Takes proposals of a run into a lexicon.",
    footer = {
      "",
      "A word that is there already gets the accepted reading; nothing is there twice, comments",
      "stay. The lexicon is replaced when it is complete, or not at all.",
      "",
      "Examples:",
      "  voicemill lexicon accept out/tonight/runs/RUN-lexicon.tsv --list",
      "  voicemill lexicon accept out/tonight/runs/RUN-lexicon.tsv --take 1,3-5 --into names.tsv",
      "  voicemill lexicon accept out/tonight/runs/RUN-lexicon.tsv --all --into names.tsv"
    })
final class LexiconAcceptCommand implements Callable<Integer> {

  private final Shell shell;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PROPOSALS",
      description = "runs/RUN-lexicon.tsv of an output: a file or s3a://BUCKET/KEY.")
  private String proposals;

  @ArgGroup(multiplicity = "1")
  private Choice choice;

  @Option(
      names = "--into",
      paramLabel = "FILE",
      description = "The lexicon that they are taken into; made if it is not there.")
  private String into;

  @Option(
      names = "--for-their-script",
      description = "The readings are for the script that they come from, not for all.")
  private boolean forTheirScript;

  @Option(names = "--json", description = "One JSON object a proposal, or one for the result.")
  private boolean json;

  @Mixin private ConfigurationOptions options;

  /** What to do with which proposals. */
  private static final class Choice {
    @Option(names = "--list", description = "Shows the proposals with their numbers.")
    private boolean list;

    @Option(names = "--all", description = "Takes all.")
    private boolean all;

    @Option(names = "--take", paramLabel = "NUMBERS", description = "Takes some: 1,3-5.")
    private String numbers;
  }

  private record Numbered(int number, LexiconProposal proposal) {}

  private record Accepted(
      String into, List<String> added, List<String> changed, List<String> same) {}

  LexiconAcceptCommand(Shell shell) {
    this.shell = requireNonNull(shell, "shell is null");
  }

  @Override
  public Integer call() throws IOException {
    S3Settings s3 = options.load().s3();
    LexiconSource source = LexiconFiles.read(proposals, LexiconSource.Origin.RUN, s3);
    List<LexiconProposal> all = LexiconProposals.read(source.name(), source.text());
    Lexicon.read(source);
    if (choice.list) {
      list(all);
      return ExitStatus.GOOD.code();
    }
    if (into == null) {
      throw new ParameterException(spec.commandLine(), "--into FILE is missing");
    }
    if (into.matches("[A-Za-z][A-Za-z0-9+.-]+:/.*")) {
      throw new ParameterException(
          spec.commandLine(), "--into takes a file on this machine, not " + into);
    }
    List<LexiconProposal> chosen =
        choice.all
            ? all
            : NumberSelection.read(choice.numbers, all.size()).stream()
                .map(number -> all.get(number - 1))
                .toList();
    accept(chosen);
    return ExitStatus.GOOD.code();
  }

  private void accept(List<LexiconProposal> chosen) {
    Path file = Path.of(into).toAbsolutePath();
    requireOneReading(chosen);
    LexiconSource before = existing(file);
    LexiconMerge.Merged merged =
        LexiconMerge.merge(
            before,
            chosen,
            forTheirScript ? LexiconMerge.Scope.ITS_SCRIPT : LexiconMerge.Scope.EVERY_SCRIPT);
    Lexicon.read(LexiconSource.of(before.name(), LexiconSource.Origin.RUN, merged.text()));
    if (!merged.added().isEmpty() || !merged.changed().isEmpty()) {
      write(file, merged.text());
    }
    if (json) {
      new JsonLines(shell)
          .write(new Accepted(into, merged.added(), merged.changed(), merged.same()));
      return;
    }
    shell
        .err()
        .println(
            "%s: %d added, %d changed, %d there already"
                .formatted(
                    into, merged.added().size(), merged.changed().size(), merged.same().size()));
  }

  private void requireOneReading(List<LexiconProposal> chosen) {
    Map<List<String>, LexiconProposal> known = new HashMap<>();
    for (LexiconProposal each : chosen) {
      String script = forTheirScript ? each.scriptId() : "";
      LexiconProposal other =
          known.putIfAbsent(List.of(each.word(), each.language(), script), each);
      if (other != null && !other.reading().equals(each.reading())) {
        throw new VoicemillException(
            Problem.in(
                "reading",
                ProblemCode.INVALID_VALUE,
                "%s is proposed as %s (%s/%s) and as %s (%s/%s)."
                    .formatted(
                        each.word(),
                        other.reading(),
                        other.scriptId(),
                        other.lineId(),
                        each.reading(),
                        each.scriptId(),
                        each.lineId()),
                "A lexicon has one reading of a word for all lines that it is for.",
                "Choose one with --take, or propose a longer phrase by hand; readings that differ by"
                    + " script go with --for-their-script."));
      }
    }
  }

  private LexiconSource existing(Path file) {
    if (!Files.exists(file)) {
      return LexiconSource.of(into, LexiconSource.Origin.RUN, "");
    }
    LexiconSource source = LexiconFiles.read(into, LexiconSource.Origin.RUN, S3Settings.DEFAULTS);
    if (!source.text().isBlank()) {
      Lexicon.read(source);
    }
    return source;
  }

  private static void write(Path file, String text) {
    try {
      AtomicFiles.write(Files.exists(file) ? file.toRealPath() : file, text.getBytes(UTF_8));
    } catch (IOException e) {
      throw new VoicemillException(
          Problem.in(
              "--into",
              ProblemCode.UNWRITABLE_OUTPUT,
              "%s cannot be written.".formatted(file),
              SystemReason.of(e),
              "Check the path and its permissions; the file is as it was."),
          e);
    }
  }

  private void list(List<LexiconProposal> all) {
    for (int i = 0; i < all.size(); i++) {
      LexiconProposal each = all.get(i);
      if (json) {
        new JsonLines(shell).write(new Numbered(i + 1, each));
        continue;
      }
      shell
          .out()
          .println(
              "%3d  %s  %s  %s  %s/%s  %s"
                  .formatted(
                      i + 1,
                      oneLine(each.word()),
                      oneLine(each.reading()),
                      each.language(),
                      each.scriptId(),
                      each.lineId(),
                      oneLine(each.note() + "  " + each.evidence()))
                  .stripTrailing());
    }
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
  }
}
