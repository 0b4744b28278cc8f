package io.voicemill.jobs.render;

/** Where things lie below the output. */
final class OutputPaths {

  static final String TAKES = "takes";
  static final String REJECTED = "rejected";
  static final String RUNS = "runs";
  static final String NOTES = ".notes";

  /** Below the notes of a run: there since it began. */
  static final String BEGUN = "begun";

  /** Below the notes of a run: there since its takes and its rejections are committed. */
  static final String COMMITTED = "committed";

  private OutputPaths() {}

  static String takesOf(String runId) {
    return TAKES + "/run_id=" + runId;
  }

  static String rejectedOf(String runId) {
    return REJECTED + "/run_id=" + runId;
  }

  static String manifestOf(String runId) {
    return RUNS + "/" + runId + ".json";
  }

  static String proposalsOf(String runId) {
    return RUNS + "/" + runId + "-lexicon.tsv";
  }

  static String notesOf(String runId) {
    return NOTES + "/" + runId;
  }
}
