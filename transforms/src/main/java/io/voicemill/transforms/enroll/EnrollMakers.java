package io.voicemill.transforms.enroll;

import io.voicemill.runtime.enrolment.SpeakerEnroller;
import java.io.Serializable;

/** Travels to the executors and finds what makes voices in each JVM there. */
public interface EnrollMakers extends Serializable {

  /**
   * What makes voices in this JVM, on the device that the running task was given; its models are
   * loaded at the first call and stay.
   */
  SpeakerEnroller enroller();
}
