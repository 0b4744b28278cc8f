package io.voicemill.runtime.voice.kokoro.training;

import static java.util.Comparator.comparingDouble;
import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.speaker.SpeakerEncoder;
import io.voicemill.runtime.text.TextFrontEnd;
import io.voicemill.runtime.voice.VoiceModel;
import io.voicemill.runtime.voice.kokoro.KokoroVoices;
import io.voicemill.runtime.voice.kokoro.StockStyle;
import io.voicemill.runtime.voice.kokoro.clone.StyleMap;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/**
 * Learns the map from speaker embeddings to timbres: mixtures of stock voices speak, and a ridge
 * regression finds the way back. The same arguments give the same map.
 *
 * @param model of a bundle of the kind {@code kokoro}
 * @param frontEnd for American English
 */
public record MapTraining(VoiceModel model, SpeakerEncoder encoder, TextFrontEnd frontEnd) {

  private static final long SEED = 7;

  public MapTraining {
    requireNonNull(model, "model is null");
    requireNonNull(encoder, "encoder is null");
    requireNonNull(frontEnd, "frontEnd is null");
  }

  /**
   * What was learnt.
   *
   * @param report the evaluation, in Markdown
   */
  public record Learnt(StyleMap map, String report) {}

  /**
   * Renders what is not there yet, and learns.
   *
   * @param measured the stock voices of the bundle; those that were measured are learnt from too
   * @param voicePackage the npm package that holds all stock voices
   * @param work folder for the voices and the pairs; what a run made before is used again
   * @param mixtures how many voices are mixed
   * @param takes renders of each, 1 or 2
   * @param made told how many renders there are after each
   * @throws io.voicemill.schemas.problem.VoicemillException UNREADABLE_SOURCE for the package
   */
  public Learnt learn(
      List<StockStyle> measured,
      Path voicePackage,
      Path work,
      int mixtures,
      int takes,
      IntConsumer made) {
    Path folder = work.resolve("all-voices");
    new VoicePackage(voicePackage).unpack(folder);
    KokoroVoices voices = KokoroVoices.open(folder);
    SortedMap<String, float[]> styles = new TreeMap<>();
    StockStyle.of(voices).forEach(voice -> styles.put(voice.name(), voice.style()));
    StyleSpace space = StyleSpace.of(styles);
    PairFile file = new PairFile(work.resolve("pairs.bin"));
    new MixtureRenders(space, voices, model, encoder, TrainingTexts.read(frontEnd), SEED)
        .render(mixtures, takes, file, made);
    return learn(
        file.read().stream()
            .filter(pair -> pair.mixture() < mixtures && pair.take() < takes)
            .toList(),
        stock(measured));
  }

  static Learnt learn(List<Pair> pairs, List<Pair> stock) {
    List<MapEvaluation> evaluations = MapEvaluation.of(pairs, stock);
    MapEvaluation best =
        evaluations.stream().max(comparingDouble(MapEvaluation::explained)).orElseThrow();
    return new Learnt(
        map(MapEvaluation.fit(MapEvaluation.joined(pairs, stock), best.penalty())),
        report(pairs, stock, evaluations, best));
  }

  private static List<Pair> stock(List<StockStyle> measured) {
    return measured.stream()
        .filter(voice -> voice.reference().isPresent())
        .map(voice -> new Pair(-1, 0, -1, 0, voice.style(), voice.reference().get().embedding()))
        .toList();
  }

  private static StyleMap map(RidgeFit fit) {
    float[] weights = new float[StyleMap.TIMBRE * StyleMap.EMBEDDING];
    float[] bias = new float[StyleMap.TIMBRE];
    for (int row = 0; row < StyleMap.TIMBRE; row++) {
      for (int i = 0; i < StyleMap.EMBEDDING; i++) {
        weights[row * StyleMap.EMBEDDING + i] = (float) fit.weights()[row][i];
      }
      bias[row] = (float) fit.bias()[row];
    }
    return new StyleMap(weights, bias);
  }

  private static String report(
      List<Pair> pairs, List<Pair> stock, List<MapEvaluation> evaluations, MapEvaluation best) {
    StringBuilder report = new StringBuilder();
    report.append(
        String.format(
            Locale.ROOT,
            "%d renders of %d mixtures and %d stock voices; penalty %s; %.3f of the variance of unseen mixtures'"
                + " timbre explained.%n%n| penalty | explained, five folds |%n| --- | --- |%n",
            pairs.size(),
            pairs.stream().mapToInt(Pair::mixture).distinct().count(),
            stock.size(),
            best.penalty(),
            best.explained()));
    for (MapEvaluation each : evaluations) {
      report.append(
          String.format(Locale.ROOT, "| %s | %.3f |%n", each.penalty(), each.explained()));
    }
    return report.toString();
  }
}
