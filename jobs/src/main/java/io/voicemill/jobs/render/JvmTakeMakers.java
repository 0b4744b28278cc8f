package io.voicemill.jobs.render;

import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.cluster.TaskDevice;
import io.voicemill.runtime.emotion.EmotionEncoder;
import io.voicemill.runtime.emotion.example.ClipLibrary;
import io.voicemill.runtime.emotion.example.ClipSource;
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
 * One take maker for equal settings, clips and each device in each JVM, opened at the first use and
 * closed with {@link #closeAll} or with the JVM.
 */
public record JvmTakeMakers(MakerSettings settings, ClipSource clips) implements TakeMakers {

  private static final Map<JvmTakeMakers, BundleLinePreparer> PREPARERS = new ConcurrentHashMap<>();
  private static final Map<JvmTakeMakers, EmotionEncoder> EMOTIONS = new ConcurrentHashMap<>();
  private static final Map<JvmTakeMakers, BundleTakeMaker> MAKERS = new ConcurrentHashMap<>();

  static {
    Runtime.getRuntime()
        .addShutdownHook(new Thread(JvmTakeMakers::closeAll, "voicemill-close-models"));
  }

  public JvmTakeMakers {
    requireNonNull(settings, "settings is null");
    requireNonNull(clips, "clips is null");
  }

  @Override
  public LinePreparer preparer() {
    return bundlePreparer();
  }

  @Override
  public EmotionEncoder emotions() {
    return EMOTIONS.computeIfAbsent(on(Device.CPU), each -> each.settings().openEmotions());
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
    return PREPARERS.computeIfAbsent(
        on(Device.CPU),
        each -> BundleLinePreparer.open(each.settings(), ClipLibrary.shared(each.clips())));
  }

  private BundleTakeMaker bundleMaker() {
    BundleLinePreparer preparer = bundlePreparer();
    JvmTakeMakers here = on(TaskDevice.ofRunningTask(Device.parse(settings.device())));
    return MAKERS.computeIfAbsent(here, each -> BundleTakeMaker.open(preparer, each.settings()));
  }

  private JvmTakeMakers on(Device device) {
    return new JvmTakeMakers(settings.on(device), clips);
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
