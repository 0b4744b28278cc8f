package io.voicemill.runtime.audio.decode;

import io.voicemill.runtime.models.VoicemillHome;
import java.util.concurrent.CompletableFuture;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.Loader;

/** Unpacks and loads FFmpeg's native libraries. */
final class FfmpegLoader {
  private static final long LARGEST_ALLOCATION = 256L << 20;

  private FfmpegLoader() {}

  /**
   * Loads in a thread of its own: who interrupts the caller, as Spark does with a task that it
   * kills, would spoil the libraries for the rest of this JVM.
   *
   * @return FFmpeg's version
   */
  static String loadUndisturbed() {
    return CompletableFuture.supplyAsync(
            FfmpegLoader::load, task -> new Thread(task, "ffmpeg-loader").start())
        .join();
  }

  private static String load() {
    // Limits that javacpp derives from the Java heap; the models' native memory would count, too.
    setUnlessSet("org.bytedeco.javacpp.maxBytes", "0");
    setUnlessSet("org.bytedeco.javacpp.maxPhysicalBytes", "0");
    try (NativeFolder folder = NativeFolder.lock(VoicemillHome.ofUser())) {
      setUnlessSet("org.bytedeco.javacpp.cachedir", folder.path().toString());
      Loader.load(avutil.class);
      Loader.load(avcodec.class);
      Loader.load(avformat.class);
    }
    avutil.av_log_set_level(avutil.AV_LOG_QUIET);
    avutil.av_max_alloc(LARGEST_ALLOCATION);
    return avutil.av_version_info().getString();
  }

  private static void setUnlessSet(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
