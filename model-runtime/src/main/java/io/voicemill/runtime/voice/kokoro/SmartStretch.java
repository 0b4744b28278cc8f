package io.voicemill.runtime.voice.kokoro;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Pauses and long vowels take most of a change, plosives and short vowels least; none goes under
 * its least length before all are there.
 */
final class SmartStretch implements Stretch {
  private final Alphabet alphabet;

  SmartStretch(Alphabet alphabet) {
    this.alphabet = alphabet;
  }

  @Override
  public Stretched to(ClauseList line, LineLength own, double samples) {
    List<ElasticPart> parts = ElasticParts.of(line, own, alphabet);
    int change = (int) Math.floor((samples - own.rest()) / TimelinePlanner.FRAME + 1e-6);
    int[] allocated =
        ElasticAllocation.allocate(
            parts.stream().map(ElasticPart::elastic).toList(),
            sum(parts, Elastic::frames) + change);
    List<int[]> frames = new ArrayList<>();
    own.frames().forEach(clause -> frames.add(clause.clone()));
    int[] gaps = own.gaps().clone();
    int leadingCut = 0;
    for (int i = 0; i < allocated.length; i++) {
      ElasticPart part = parts.get(i);
      int[] shares = part.share(allocated[i]);
      for (int k = 0; k < shares.length; k++) {
        ElasticPart.Piece piece = part.pieces().get(k);
        int more = shares[k] - piece.frames();
        switch (piece.token()) {
          case ElasticPart.GAP -> gaps[piece.clause()] += more * TimelinePlanner.FRAME;
          case ElasticPart.LEAD -> leadingCut = Math.max(0, -more) * TimelinePlanner.FRAME;
          case ElasticPart.TAIL -> {}
          default -> frames.get(piece.clause())[piece.token()] += more;
        }
      }
    }
    return new Stretched(frames, gaps, leadingCut);
  }

  @Override
  public double shortest(ClauseList line, LineLength own) {
    return reduced(line, own, Elastic::least);
  }

  @Override
  public double fewest(ClauseList line, LineLength own) {
    return reduced(line, own, Elastic::fewest);
  }

  private double reduced(ClauseList line, LineLength own, ToIntFunction<Elastic> kept) {
    List<ElasticPart> parts = ElasticParts.of(line, own, alphabet);
    int surplus = sum(parts, Elastic::frames) - sum(parts, kept);
    return own.rest() - surplus * (double) TimelinePlanner.FRAME;
  }

  private static int sum(List<ElasticPart> parts, ToIntFunction<Elastic> frames) {
    return parts.stream().map(ElasticPart::elastic).mapToInt(frames).sum();
  }
}
