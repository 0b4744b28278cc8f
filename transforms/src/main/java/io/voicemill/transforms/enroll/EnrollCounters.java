package io.voicemill.transforms.enroll;

import java.io.Serializable;
import org.apache.spark.SparkContext;
import org.apache.spark.util.LongAccumulator;

/**
 * Counts that executors report while they enrol.
 *
 * @param enrolled speakers that were made
 * @param reused speakers that were there already
 * @param refused speakers, and rows without one, that became no voice
 */
public record EnrollCounters(
    LongAccumulator enrolled, LongAccumulator reused, LongAccumulator refused)
    implements Serializable {

  public static final String ENROLLED = "voicemill.enrolled-speakers";
  public static final String REUSED = "voicemill.reused-speakers";
  public static final String REFUSED = "voicemill.refused-speakers";

  public static EnrollCounters register(SparkContext context) {
    return new EnrollCounters(
        context.longAccumulator(ENROLLED),
        context.longAccumulator(REUSED),
        context.longAccumulator(REFUSED));
  }
}
