package io.voicemill.transforms.enroll;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * The version of a speaker that counts in the table as it is.
 *
 * @param enrolmentKey names everything that it was made of; empty if it was not enrolled
 */
public record Enrolled(int version, String enrolmentKey) implements Serializable {

  public Enrolled {
    requireNonNull(enrolmentKey, "enrolmentKey is null");
  }
}
