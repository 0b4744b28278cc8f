package io.voicemill.runtime.models;

/** Is told how far a verification has come. */
@FunctionalInterface
public interface VerificationListener {

  /** Hears nothing. */
  VerificationListener NONE = (file, doneBytes, totalBytes) -> {};

  /**
   * One file was compared.
   *
   * @param file its path in the bundle
   * @param doneBytes bytes of all files compared until now
   * @param totalBytes bytes of all files of the bundle
   */
  void compared(String file, long doneBytes, long totalBytes);
}
