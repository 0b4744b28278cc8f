package io.voicemill.schemas.take;

import java.util.List;
import java.util.OptionalDouble;

/**
 * One attempt at a line.
 *
 * @param attempt 1 is the first
 * @param repair what was changed for it; {@code none} for the first
 * @param errorRate CER or WER by language
 * @param proposals what a lexicon could learn from a repair that helped; empty for other attempts
 */
public record Correction(
    int attempt,
    String repair,
    QaStatus status,
    OptionalDouble errorRate,
    List<String> reasons,
    List<ReadingProposal> proposals) {

  public Correction {
    reasons = List.copyOf(reasons);
    proposals = List.copyOf(proposals);
  }
}
