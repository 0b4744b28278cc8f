package io.voicemill.jobs.render;

import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.cluster.TaskDevice;
import io.voicemill.runtime.emotion.EmotionEncoder;
import io.voicemill.runtime.inference.Device;
import io.voicemill.runtime.inference.GraphPool;
import io.voicemill.runtime.take.BundleLinePreparer;
import io.voicemill.runtime.take.BundleTakeMaker;
import io.voicemill.runtime.take.LinePreparer;
import io.voicemill.runtime.take.MakerSettings;
import io.voicemill.runtime.take.TakeMaker;
import io.voicemill.transforms.RenderingJvm;
import io.voicemill.transforms.TakeMakers;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.SparkEnv;

/**
 * One take maker for equal settings and each device in each JVM, opened at the first use and closed
 * with {@link #closeAll} or with the JVM.
 */
public record JvmTakeMakers(MakerSettings settings) implements TakeMakers {

  private static final Map<MakerSettings, BundleLinePreparer> PREPARERS = new ConcurrentHashMap<>();
  private static final Map<MakerSettings, EmotionEncoder> EMOTIONS = new ConcurrentHashMap<>();
  private static final Map<MakerSettings, BundleTakeMaker> MAKERS = new ConcurrentHashMap<>();

  static {
    Runtime.getRuntime()
        .addShutdownHook(new Thread(JvmTakeMakers::closeAll, "voicemill-close-models"));
  }

  public JvmTakeMakers {
    requireNonNull(settings, "settings is null");
  }

  @Override
  public LinePreparer preparer() {
    return bundlePreparer();
  }

  @Override
  public EmotionEncoder emotions() {
    return EMOTIONS.computeIfAbsent(settings.on(Device.CPU), MakerSettings::openEmotions);
  }

  @Override
  public TakeMaker maker() {
    return bundleMaker();
  }

  @Override
  public RenderingJvm renderingJvm() {
    return new RenderingJvm(
        SparkEnv.get().executorId(),
        host(),
        bundleMaker().device().toString(),
        GraphPool.shared().loads());
  }

  /** Closes every take maker of this JVM. */
  public static void closeAll() {
    MAKERS.values().removeIf(JvmTakeMakers::close);
    PREPARERS.values().removeIf(JvmTakeMakers::close);
    EMOTIONS.values().removeIf(JvmTakeMakers::close);
  }

  private BundleLinePreparer bundlePreparer() {
    return PREPARERS.computeIfAbsent(settings.on(Device.CPU), BundleLinePreparer::open);
  }

  private BundleTakeMaker bundleMaker() {
    BundleLinePreparer preparer = bundlePreparer();
    MakerSettings here = settings.on(TaskDevice.ofRunningTask(Device.parse(settings.device())));
    return MAKERS.computeIfAbsent(here, each -> BundleTakeMaker.open(preparer, each));
  }

  private static boolean close(BundleTakeMaker maker) {
    maker.close();
    return true;
  }

  private static boolean close(BundleLinePreparer preparer) {
    preparer.close();
    return true;
  }

  private static boolean close(EmotionEncoder encoder) {
    encoder.close();
    return true;
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unknown";
    }
  }
}
