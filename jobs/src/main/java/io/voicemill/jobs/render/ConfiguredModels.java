package io.voicemill.jobs.render;

import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.jobs.configuration.GpuModelSettings;
import io.voicemill.jobs.configuration.GpuSettings;
import io.voicemill.jobs.configuration.ModelSettings;
import io.voicemill.jobs.configuration.QualitySettings;
import io.voicemill.runtime.inference.CudaOptions;
import io.voicemill.runtime.inference.Device;
import io.voicemill.runtime.models.Bundle;
import io.voicemill.runtime.models.BundleId;
import io.voicemill.runtime.models.BundleStore;
import io.voicemill.runtime.models.VoicemillHome;
import io.voicemill.runtime.quality.QualityBars;
import io.voicemill.runtime.take.MakerSettings;
import io.voicemill.runtime.text.lexicon.Lexicons;
import io.voicemill.runtime.voice.Roster;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The models that a configuration names. */
public final class ConfiguredModels {

  private ConfiguredModels() {}

  /**
   * What renders with a configuration.
   *
   * @param lexicons of the run
   * @param speakers of the run
   * @throws io.voicemill.schemas.problem.VoicemillException BUNDLE if a model is not here
   */
  public static MakerSettings settings(
      Configuration configuration, Lexicons lexicons, Roster speakers) {
    QualitySettings quality = configuration.quality();
    ModelSettings models = configuration.models();
    BundleStore store = new BundleStore(home(configuration));
    return new MakerSettings(
        models.homeFolder().map(Path::toString).orElse(""),
        id(store, models.voice()),
        quality.recognize()
            ? id(store, models.recognizer())
            : new BundleId(models.recognizer(), ""),
        id(store, models.speaker()),
        idIfPresent(store, models.emotion()),
        device(configuration).toString(),
        gpu(configuration.gpu()),
        listening(quality),
        quality.maxAttempts(),
        bars(quality),
        speakers,
        lexicons);
  }

  private static MakerSettings.Listening listening(QualitySettings quality) {
    if (!quality.recognize()) {
      return MakerSettings.Listening.OFF;
    }
    return quality.polyphones() ? MakerSettings.Listening.ON : MakerSettings.Listening.WORDS;
  }

  /** The bundles that a configuration uses, for the run manifest. */
  public static Map<String, Object> bundles(Configuration configuration) {
    BundleStore store = new BundleStore(home(configuration));
    Map<String, Object> bundles = new LinkedHashMap<>();
    bundles.put("voice", bundle(store, configuration.models().voice()));
    if (configuration.quality().recognize()) {
      bundles.put("recognizer", bundle(store, configuration.models().recognizer()));
    }
    bundles.put("speaker", bundle(store, configuration.models().speaker()));
    if (store.holds(configuration.models().emotion())) {
      bundles.put("emotion", bundle(store, configuration.models().emotion()));
    }
    return bundles;
  }

  /** Where models shall run. */
  public static Device device(Configuration configuration) {
    return Device.parse(configuration.device().name().toLowerCase(Locale.ROOT));
  }

  /** The folder around the bundles. */
  public static Path home(Configuration configuration) {
    return configuration.models().homeFolder().orElseGet(VoicemillHome::ofUser);
  }

  private static BundleId id(BundleStore store, String kind) {
    return new BundleId(kind, store.open(kind).contentHash());
  }

  /** Only lines with a description need it: whoever opens it where it is missing says so. */
  private static BundleId idIfPresent(BundleStore store, String kind) {
    return store.holds(kind) ? id(store, kind) : new BundleId(kind, "");
  }

  private static Map<String, Object> bundle(BundleStore store, String kind) {
    Bundle bundle = store.open(kind);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("kind", kind);
    facts.put("id", bundle.manifest().id());
    facts.put("revision", bundle.manifest().revision());
    facts.put("content_hash", bundle.contentHash());
    return facts;
  }

  private static MakerSettings.GpuUse gpu(GpuSettings gpu) {
    return new MakerSettings.GpuUse(
        cuda(gpu.voice(), gpu.lanes()),
        cuda(gpu.recognizer(), gpu.lanes()),
        cuda(gpu.speaker(), gpu.lanes()));
  }

  private static CudaOptions cuda(GpuModelSettings model, int lanes) {
    return new CudaOptions(model.convolutionSearch(), model.memoryLimitMb() * 1024L * 1024, lanes);
  }

  private static QualityBars bars(QualitySettings quality) {
    return new QualityBars(
        quality.cer(),
        quality.wer(),
        quality.readings(),
        quality.wrongRun(),
        quality.durationError(),
        quality.lengthRatioMin(),
        quality.lengthRatioMax(),
        quality.voiceDeviations(),
        QualityBars.DEFAULT.clippedRatio(),
        quality.internalSilenceSeconds(),
        quality.endLevelDbfs(),
        quality.truePeakDbtp());
  }
}
