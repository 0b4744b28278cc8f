package io.voicemill.transforms;

import io.voicemill.runtime.emotion.EmotionEncoder;
import io.voicemill.runtime.take.LinePreparer;
import io.voicemill.runtime.take.TakeMaker;
import java.io.Serializable;

/** Travels to the executors and finds what reads and what renders lines in each JVM there. */
public interface TakeMakers extends Serializable {

  /** What reads the lines in this JVM: needs no graph of a model and no GPU. */
  LinePreparer preparer();

  /**
   * What understands descriptions of emotion in this JVM; its model is loaded at the first call.
   */
  EmotionEncoder emotions();

  /**
   * What renders the lines in this JVM, on the device that the running task was given; its models
   * are loaded at the first call and stay.
   */
  TakeMaker maker();

  /** What renders here and on what. */
  RenderingJvm renderingJvm();
}
