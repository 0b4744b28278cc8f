package io.voicemill.runtime.models.fetch;

import static java.util.Objects.requireNonNull;

/**
 * How far the fetch of one bundle has come.
 *
 * @param kind the bundle's kind
 * @param text what is done now, for people
 * @param done steps that are behind it
 * @param total all steps of this bundle; equal to {@code done} when the bundle is in place
 */
public record FetchStep(String kind, String text, int done, int total) {

  public FetchStep {
    requireNonNull(kind, "kind is null");
    requireNonNull(text, "text is null");
    if (done < 0 || done > total) {
      throw new IllegalArgumentException("done is outside of 0.." + total + ": " + done);
    }
  }
}
