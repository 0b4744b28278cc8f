package io.voicemill.jobs.command;

import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.jobs.render.RenderRun;
import io.voicemill.jobs.speakers.DefinitionFile;
import io.voicemill.jobs.speakers.SpeakerDefinition;
import io.voicemill.jobs.speakers.SpeakerEdition;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes speakers of speakers. */
@Command(
    name = "mix",
    description = "Makes a speaker of others: a mixture, or one voice with another's prosody.",
    footer = {
      "",
      "A voice is a stock voice or a speaker of the table. With --prosody, rhythm and melody are",
      "those of that voice, moved to the F0 of the mixture. What is mixed of people needs the",
      "consent of all of them.",
      "",
      "Examples:",
      "  voicemill speakers mix narrator --voice jf_alpha=.7,my_speaker=.3 --out cast",
      "  voicemill speakers mix calm_amy --voice amy --prosody bf_emma --out cast",
      "  voicemill speakers mix --file mixtures.yaml --out cast",
      "where mixtures.yaml holds, for example,",
      "  narrator: {voice: {jf_alpha: .7, my_speaker: .3}}"
    })
final class SpeakersMixCommand implements Callable<Integer> {

  private final Shell shell;

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "The new speaker; one who is there gets the next version.")
  private String name;

  @Option(
      names = "--voice",
      split = ",",
      paramLabel = "VOICE=SHARE",
      description = "What it is made of; one voice alone needs no share.")
  private List<String> voices = List.of();

  @Option(
      names = "--prosody",
      paramLabel = "VOICE",
      description = "Whose rhythm and melody it has; without it, the mixture's own.")
  private String prosody;

  @Option(names = "--file", paramLabel = "FILE", description = "Several speakers in YAML.")
  private Path file;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "URI",
      description = "The speaker table that it goes to, and is made of: the output of enroll.")
  private String out;

  @Option(names = "--json", description = "One JSON object a speaker.")
  private boolean json;

  @Mixin private ConfigurationOptions options;

  SpeakersMixCommand(Shell shell) {
    this.shell = requireNonNull(shell, "shell is null");
  }

  @Override
  public Integer call() {
    List<SpeakerDefinition> definitions = definitions();
    Configuration configuration = options.load();
    List<SpeakerEdition.Added> added =
        RenderRun.inSession(
            configuration,
            spark -> new SpeakerEdition(spark, configuration, out).mix(definitions));
    for (SpeakerEdition.Added each : added) {
      if (json) {
        new JsonLines(shell).write(each);
      } else {
        shell
            .out()
            .println(
                String.format(
                    Locale.ROOT,
                    "%s version %d, takes are alike by %.3f",
                    each.speakerId(),
                    each.version(),
                    each.selfSimilarity()));
      }
    }
    return ExitStatus.GOOD.code();
  }

  private List<SpeakerDefinition> definitions() {
    if (file != null && name == null && voices.isEmpty() && prosody == null) {
      return DefinitionFile.read(file);
    }
    if (file != null || name == null) {
      throw usage(
          "It is not clear which speaker is made.",
          "A name with --voice makes one speaker, --file makes several.",
          "Give the one or the other.");
    }
    Map<String, Double> shares = new LinkedHashMap<>();
    for (String voice : voices) {
      int equals = voice.indexOf('=');
      shares.put(
          equals < 0 ? voice : voice.substring(0, equals),
          equals < 0 ? 1 : share(voice, voice.substring(equals + 1)));
    }
    return List.of(new SpeakerDefinition(name, shares, Optional.ofNullable(prosody)));
  }

  private static double share(String voice, String number) {
    try {
      return Double.parseDouble(number);
    } catch (NumberFormatException e) {
      throw usage(
          "'%s' gives no share.".formatted(voice),
          "Behind the = there is no number.",
          "Write for example jf_alpha=.7,my_speaker=.3");
    }
  }

  private static VoicemillException usage(String problem, String why, String fix) {
    return new VoicemillException(Problem.in("--voice", ProblemCode.USAGE, problem, why, fix));
  }
}
