package io.voicemill.transforms.render;

import io.voicemill.transforms.RenderingJvm;
import java.io.Serializable;
import org.apache.spark.SparkContext;
import org.apache.spark.util.CollectionAccumulator;
import org.apache.spark.util.DoubleAccumulator;
import org.apache.spark.util.LongAccumulator;

/** Counts that executors report while they render. */
public record RenderCounters(
    LongAccumulator takes,
    LongAccumulator failedTakes,
    LongAccumulator rejectedLines,
    LongAccumulator voiceLoads,
    LongAccumulator reusedTakes,
    DoubleAccumulator audioSeconds,
    CollectionAccumulator<RenderingJvm> renderingJvms)
    implements Serializable {

  public static final String TAKES = "voicemill.takes";
  public static final String FAILED_TAKES = "voicemill.failed-takes";
  public static final String REJECTED_LINES = "voicemill.rejected-lines";
  public static final String VOICE_LOADS = "voicemill.voice-loads";
  public static final String REUSED_TAKES = "voicemill.reused-takes";
  public static final String AUDIO_SECONDS = "voicemill.audio-seconds";

  public static final String RENDERING_JVMS = "voicemill.rendering-jvms";

  public static RenderCounters register(SparkContext context) {
    return new RenderCounters(
        context.longAccumulator(TAKES),
        context.longAccumulator(FAILED_TAKES),
        context.longAccumulator(REJECTED_LINES),
        context.longAccumulator(VOICE_LOADS),
        context.longAccumulator(REUSED_TAKES),
        context.doubleAccumulator(AUDIO_SECONDS),
        context.collectionAccumulator(RENDERING_JVMS));
  }
}
