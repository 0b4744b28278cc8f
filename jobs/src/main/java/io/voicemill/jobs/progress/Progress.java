package io.voicemill.jobs.progress;

import java.util.List;

/** A moment of a long piece of work. */
public interface Progress {

  /** What is being done, in a word or two. */
  String title();

  /** How much of it is done, 0 to 1. */
  double fraction();

  /** Figures, the most important first; a narrow terminal shows only the first ones. */
  List<String> facts();
}
