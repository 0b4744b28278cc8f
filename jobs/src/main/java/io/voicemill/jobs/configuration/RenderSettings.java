package io.voicemill.jobs.configuration;

/**
 * Section {@code render}: how work is cut for the task slots.
 *
 * @param chunksPerSlot chunks of equal cost that each task slot gets; more make the tail shorter
 *     and load voices more often
 */
public record RenderSettings(@Between(min = 1, max = 64) int chunksPerSlot) {

  /** What holds without a file. */
  public static final RenderSettings DEFAULTS = new RenderSettings(12);
}
