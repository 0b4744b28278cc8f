package io.voicemill.jobs.render;

/** Where things lie below the output. */
final class OutputPaths {

  static final String TAKES = "takes";
  static final String NOTES = ".notes";

  /** Below the notes of a run: there since it began. */
  static final String BEGUN = "begun";

  private OutputPaths() {}

  static String takesOf(String runId) {
    return TAKES + "/run_id=" + runId;
  }

  static String rejectedOf(String runId) {
    return "rejected/run_id=" + runId;
  }

  static String manifestOf(String runId) {
    return "runs/" + runId + ".json";
  }

  static String notesOf(String runId) {
    return NOTES + "/" + runId;
  }
}
