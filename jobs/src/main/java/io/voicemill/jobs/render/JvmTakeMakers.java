package io.voicemill.jobs.render;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.take.BundleTakeMaker;
import io.voicemill.runtime.take.MakerSettings;
import io.voicemill.runtime.take.TakeMaker;
import io.voicemill.transforms.TakeMakers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One take maker for equal settings in each JVM, opened at the first use and closed with {@link
 * #closeAll} or with the JVM.
 */
public record JvmTakeMakers(MakerSettings settings) implements TakeMakers {

  private static final Map<MakerSettings, BundleTakeMaker> OPEN = new ConcurrentHashMap<>();

  static {
    Runtime.getRuntime()
        .addShutdownHook(new Thread(JvmTakeMakers::closeAll, "voicemill-close-models"));
  }

  public JvmTakeMakers {
    requireNonNull(settings, "settings is null");
  }

  @Override
  public TakeMaker ofThisJvm() {
    return OPEN.computeIfAbsent(settings, BundleTakeMaker::open);
  }

  /** Closes every take maker of this JVM. */
  public static void closeAll() {
    OPEN.values().removeIf(JvmTakeMakers::close);
  }

  private static boolean close(BundleTakeMaker takeMaker) {
    takeMaker.close();
    return true;
  }
}
