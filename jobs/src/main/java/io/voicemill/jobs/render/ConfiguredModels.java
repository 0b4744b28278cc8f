package io.voicemill.jobs.render;

import io.voicemill.jobs.configuration.Configuration;
import io.voicemill.jobs.configuration.GpuModelSettings;
import io.voicemill.jobs.configuration.GpuSettings;
import io.voicemill.jobs.configuration.QualitySettings;
import io.voicemill.runtime.inference.CudaOptions;
import io.voicemill.runtime.inference.Device;
import io.voicemill.runtime.models.Bundle;
import io.voicemill.runtime.models.BundleStore;
import io.voicemill.runtime.models.VoicemillHome;
import io.voicemill.runtime.quality.QualityBars;
import io.voicemill.runtime.take.MakerSettings;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The models that a configuration names. */
public final class ConfiguredModels {

  private ConfiguredModels() {}

  public static MakerSettings settings(Configuration configuration) {
    QualitySettings quality = configuration.quality();
    return new MakerSettings(
        home(configuration).toString(),
        configuration.models().voice(),
        configuration.models().recognizer(),
        configuration.models().speaker(),
        device(configuration).toString(),
        gpu(configuration.gpu()),
        quality.recognize() ? MakerSettings.Listening.ON : MakerSettings.Listening.OFF,
        quality.maxAttempts(),
        bars(quality));
  }

  /** The bundles that a configuration uses, for the run manifest. */
  static Map<String, Object> bundles(Configuration configuration) {
    BundleStore store = new BundleStore(home(configuration));
    Map<String, Object> bundles = new LinkedHashMap<>();
    bundles.put("voice", bundle(store, configuration.models().voice()));
    if (configuration.quality().recognize()) {
      bundles.put("recognizer", bundle(store, configuration.models().recognizer()));
    }
    bundles.put("speaker", bundle(store, configuration.models().speaker()));
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
