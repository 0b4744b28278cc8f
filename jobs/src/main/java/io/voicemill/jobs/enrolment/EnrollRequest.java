package io.voicemill.jobs.enrolment;

import static java.util.Objects.requireNonNull;

/**
 * What an enroll command asks for.
 *
 * @param references URI of the reference table
 * @param out URI of the output folder
 */
public record EnrollRequest(String references, String out) {

  public EnrollRequest {
    requireNonNull(references, "references is null");
    requireNonNull(out, "out is null");
  }
}
