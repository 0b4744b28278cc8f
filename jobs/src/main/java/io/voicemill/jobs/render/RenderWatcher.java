package io.voicemill.jobs.render;

/** Is told how far rendering is, about twice a second. */
public interface RenderWatcher {

  /**
   * One moment of a run.
   *
   * @param takes finished
   * @param total lines to be rendered
   * @param audioSeconds finished
   * @param wallSeconds since rendering began
   * @param predictedAudioSeconds of the whole run
   */
  record Moment(
      long takes,
      long total,
      double audioSeconds,
      double wallSeconds,
      double predictedAudioSeconds) {}

  void rendering(Moment moment);

  void finished(Moment moment);
}
