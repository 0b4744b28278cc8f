package io.voicemill.runtime.enrolment;

/** The revision of everything between recordings and a profile. */
final class Revision {

  /** Raised by whoever changes what becomes of the same recordings. */
  static final int CURRENT = 1;

  private Revision() {}
}
