package io.voicemill.jobs.doctor;

import java.util.List;

/** One check of this machine. */
@FunctionalInterface
public interface Check {

  /** Looks; never throws. */
  List<Finding> run();
}
