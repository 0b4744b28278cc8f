package io.voicemill.runtime.voice.kokoro.clone;

import java.util.List;

/** Sentences that clones are scored with; nothing was fitted on them. */
public final class ScoredTexts {

  public static final List<String> ENGLISH =
      List.of(
          "A tall man in a grey hat stood at the corner.",
          "We ought to leave before the traffic gets worse.",
          "The cook added salt and a little pepper to the stew.",
          "Nothing moved on the far side of the hill.",
          "Could I borrow your pen for just a moment?",
          "Her sister keeps two horses and a small brown dog.");

  private ScoredTexts() {}
}
