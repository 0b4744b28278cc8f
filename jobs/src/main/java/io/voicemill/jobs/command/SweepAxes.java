package io.voicemill.jobs.command;

import io.voicemill.jobs.sweep.GridFile;
import io.voicemill.jobs.sweep.NumberList;
import io.voicemill.jobs.sweep.WordList;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.transforms.expand.EmotionWord;
import io.voicemill.transforms.expand.SweepGrid;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that say what a sweep goes through. */
final class SweepAxes {

  @Option(
      names = "--emotions",
      paramLabel = "LIST",
      description = {
        "Emotions, separated by commas: labels (happy, 委屈), preset:NAME, [8 weights], a .wav file,"
            + " neutral, or descriptions; a description with a comma in it in double quotes.",
        "Repeatable, as all of these lists."
      })
  private List<String> emotions = new ArrayList<>();

  @Option(
      names = "--intensities",
      paramLabel = "LIST",
      description = "Intensities of each emotion, 0 to 2; 1 is as described. Default: 1.")
  private List<String> intensities = new ArrayList<>();

  @Option(
      names = "--weights",
      paramLabel = "LIST",
      description = "Weights of each emotion against the voice's own manner, 0 to 1.")
  private List<String> weights = new ArrayList<>();

  @Option(
      names = "--durations",
      paramLabel = "LIST",
      description = "Lengths, as ratios to the natural one, .5 to 2; in place of the lines' own.")
  private List<String> durations = new ArrayList<>();

  @Option(
      names = "--speakers",
      paramLabel = "LIST",
      description = "Speakers, in place of the lines' own.")
  private List<String> speakers = new ArrayList<>();

  @Option(
      names = "--no-neutral",
      description = "Leaves out the neutral variant that comes first otherwise.")
  private boolean withoutNeutral;

  @Option(
      names = "--grid",
      paramLabel = "FILE",
      description = "All of this in a YAML file, and variants with names; see examples/sweep.yaml.")
  private Path grid;

  /**
   * What the options ask for.
   *
   * @throws VoicemillException USAGE
   */
  SweepGrid grid() {
    SweepGrid.Reference reference =
        withoutNeutral ? SweepGrid.Reference.NONE : SweepGrid.Reference.NEUTRAL;
    if (grid == null) {
      return new SweepGrid(
          words("--emotions", emotions).stream().map(EmotionWord::parse).toList(),
          NumberList.of("--intensities", words("--intensities", intensities)),
          NumberList.of("--weights", words("--weights", weights)),
          NumberList.of("--durations", words("--durations", durations)),
          words("--speakers", speakers),
          List.of(),
          reference);
    }
    if (!(emotions.isEmpty()
        && intensities.isEmpty()
        && weights.isEmpty()
        && durations.isEmpty()
        && speakers.isEmpty())) {
      throw new VoicemillException(
          Problem.in(
              "--grid",
              ProblemCode.USAGE,
              "The sweep is given twice, by --grid and by lists.",
              "Which of them counts cannot be known.",
              "Put the lists into the file, or leave --grid out."));
    }
    SweepGrid read = GridFile.read(grid);
    return withoutNeutral
        ? new SweepGrid(
            read.emotions(),
            read.intensities(),
            read.weights(),
            read.durations(),
            read.speakers(),
            read.named(),
            reference)
        : read;
  }

  private static List<String> words(String option, List<String> lists) {
    return lists.stream().flatMap(list -> WordList.split(option, list).stream()).toList();
  }
}
