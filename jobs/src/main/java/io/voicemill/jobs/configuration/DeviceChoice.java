package io.voicemill.jobs.configuration;

/** Where models run. */
public enum DeviceChoice {
  /** CUDA where it is there, else the CPU. */
  AUTO,
  /** The CPU, also where a GPU is there. */
  CPU,
  /** CUDA is a demand: without it the job fails before any work. */
  CUDA
}
