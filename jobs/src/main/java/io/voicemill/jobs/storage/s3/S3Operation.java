package io.voicemill.jobs.storage.s3;

import static java.util.Objects.requireNonNull;

import io.voicemill.jobs.configuration.S3Settings;
import io.voicemill.runtime.emotion.example.ClipSource;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;

/** What was asked of a store, for the words of its failures. */
record S3Operation(Action action, Use use, String bucket, S3Settings settings) {

  /** What Voicemill asks, and the right that it takes. */
  enum Action {
    LIST("list", "s3:ListBucket"),
    READ("read", "s3:GetObject"),
    WRITE("write", "s3:PutObject"),
    DELETE("delete", "s3:DeleteObject");

    private final String word;
    private final String right;

    Action(String word, String right) {
      this.word = word;
      this.right = right;
    }

    String word() {
      return word;
    }

    String right() {
      return right;
    }
  }

  /** What for: the option or column that named the place, and the code of its problems. */
  enum Use {
    OUT("--out", ProblemCode.UNWRITABLE_OUTPUT),
    SCRIPTS("--scripts", ProblemCode.UNREADABLE_SOURCE),
    SPEAKERS("--speakers", ProblemCode.UNREADABLE_SOURCE),
    LEXICON("--lexicon", ProblemCode.UNREADABLE_SOURCE),
    CLIPS(ClipSource.COLUMN, ProblemCode.UNREADABLE_SOURCE),
    REFERENCES("--references", ProblemCode.UNREADABLE_SOURCE),
    RECORDINGS("audio", ProblemCode.UNREADABLE_SOURCE);

    private final String option;
    private final ProblemCode code;

    Use(String option, ProblemCode code) {
      this.option = option;
      this.code = code;
    }

    String option() {
      return option;
    }

    ProblemCode code() {
      return code;
    }
  }

  S3Operation {
    requireNonNull(action, "action is null");
    requireNonNull(use, "use is null");
    requireNonNull(bucket, "bucket is null");
    requireNonNull(settings, "settings is null");
  }

  /** The store as people name it. */
  String store() {
    return settings
        .endpoint()
        .orElseGet(() -> "Amazon S3 in " + settings.region().orElse("an unknown region"));
  }

  /** A problem of this operation. */
  Problem problem(String problem, String why, String fix) {
    return Problem.in(use.option(), use.code(), problem, why, fix);
  }

  /** What is at the endpoint is another kind of server. */
  Problem isNotS3(String why) {
    return problem(
        "%s does not speak the language of S3.".formatted(store()),
        why,
        "Check s3.endpoint: it is the store's API, not its web page.");
  }
}
