package io.voicemill.jobs.render;

import io.voicemill.jobs.run.ManifestFile;

/** Where things lie below the output. */
final class OutputPaths {

  static final String TAKES = "takes";
  static final String REJECTED = "rejected";
  static final String NOTES = ".notes";

  private OutputPaths() {}

  static String proposalsOf(String runId) {
    return ManifestFile.RUNS + "/" + runId + "-lexicon.tsv";
  }
}
