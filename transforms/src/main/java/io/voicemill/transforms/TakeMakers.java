package io.voicemill.transforms;

import io.voicemill.runtime.take.TakeMaker;
import java.io.Serializable;

/** Travels to the executors and finds the one take maker of each JVM there. */
@FunctionalInterface
public interface TakeMakers extends Serializable {

  /** The take maker of this JVM; its models are loaded at the first call and stay. */
  TakeMaker ofThisJvm();
}
