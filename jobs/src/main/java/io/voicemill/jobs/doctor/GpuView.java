package io.voicemill.jobs.doctor;

import java.nio.file.Path;
import java.util.Optional;

/** What a machine shows of its GPU. An interface so that a test can show any machine. */
interface GpuView {

  /**
   * A library that was found.
   *
   * @param searched whether the dynamic loader looks into its folder
   */
  record Library(Path folder, boolean searched) {}

  /** What the driver's own program says of GPU and driver; empty if it is not there or fails. */
  Optional<String> driver();

  /** The library of that file name. */
  Optional<Library> library(String name);

  /** Whether ONNX Runtime on the class path is the build for CUDA. */
  boolean builtForCuda();
}
