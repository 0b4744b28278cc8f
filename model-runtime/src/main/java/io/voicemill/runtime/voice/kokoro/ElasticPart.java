package io.voicemill.runtime.voice.kokoro;

import java.util.List;

/**
 * A sound or a silence of a line.
 *
 * @param pieces what it consists of
 * @param elastic how it yields as a whole
 */
record ElasticPart(List<Piece> pieces, Elastic elastic) {

  /** Instead of a token: the gap after the clause. */
  static final int GAP = -1;

  /** Instead of a token: the silence before a line's first sound. */
  static final int LEAD = -2;

  /** Instead of a token: the silence after a line's last sound. */
  static final int TAIL = -3;

  /**
   * A token, the sound or the silence of a token, or a silence between tokens.
   *
   * @param natural length in fractions of a frame
   * @param frames the same in whole frames
   * @param fewest frames that it can have
   */
  record Piece(int clause, int token, double natural, int frames, int fewest) {}

  static ElasticPart of(SoundKind kind, boolean stressed, List<Piece> pieces) {
    double natural = 0;
    int frames = 0;
    int fewest = 0;
    for (Piece piece : pieces) {
      natural += piece.natural();
      frames += piece.frames();
      fewest += piece.fewest();
    }
    int least = Math.min(frames, Math.max(fewest, kind.least(stressed)));
    return new ElasticPart(
        List.copyOf(pieces),
        new Elastic(
            natural,
            frames,
            kind.shortening() * (natural - least),
            kind.lengthening() * natural,
            least,
            fewest));
  }

  /** Frames of each piece, in proportion to their natural lengths. */
  int[] share(int total) {
    return ElasticAllocation.allocate(
        pieces.stream()
            .map(
                piece ->
                    new Elastic(
                        piece.natural(),
                        piece.frames(),
                        piece.natural(),
                        piece.natural(),
                        piece.fewest(),
                        piece.fewest()))
            .toList(),
        total);
  }
}
