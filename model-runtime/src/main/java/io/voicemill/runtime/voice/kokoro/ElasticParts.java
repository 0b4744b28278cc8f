package io.voicemill.runtime.voice.kokoro;

import io.voicemill.runtime.voice.kokoro.ElasticPart.Piece;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a line into the parts that share its length. What is not heard, at the ends of passes that a
 * gap or a break replaces, is no part and keeps its length.
 *
 * <p>The silences at the ends of a line keep their tokens too and are cut in the audio: with fewer
 * frames in them the model leaves out the first and the last sounds and stays silent as long.
 */
final class ElasticParts {

  /** Frames that are heard of the last phoneme before a pause. */
  private static final int LAST_SOUND = (int) Math.ceil(TimelinePlanner.LAST_SOUND_FRAMES);

  private static final int LEAST_GAP = 2;
  private static final int LEAST_LEAD = 3;
  private static final int LEAST_TAIL = 4;

  private final Alphabet alphabet;
  private final LineLength own;
  private final List<ElasticPart> parts = new ArrayList<>();

  private ElasticParts(Alphabet alphabet, LineLength own) {
    this.alphabet = alphabet;
    this.own = own;
  }

  static List<ElasticPart> of(ClauseList line, LineLength own, Alphabet alphabet) {
    ElasticParts parts = new ElasticParts(alphabet, own);
    for (int i = 0; i < line.clauses().size(); i++) {
      Clause clause = line.clauses().get(i);
      boolean opens = i == 0 && own.leading() < 0;
      parts.addClause(i, clause, opens, clause.pause().kind() == Pause.Kind.END);
      parts.addGap(i);
    }
    return parts.parts;
  }

  private void addClause(int index, Clause clause, boolean opens, boolean closes) {
    int end = clause.tokens().length - 1 - clause.closingMarks();
    if (opens) {
      add(SoundKind.LEAD, List.of(silence(tokens(index, 0, 1), ElasticPart.LEAD, LEAST_LEAD)));
    }
    int[] symbols = alphabet.symbols(clause.tokens());
    int at = 1;
    List<Piece> silence = new ArrayList<>();
    boolean pause = false;
    for (Clause.WordTokens word : clause.words()) {
      silence.addAll(tokens(index, at, word.from()));
      add(pause ? SoundKind.PAUSE : SoundKind.JOINT, silence);
      silence.clear();
      for (Segment segment : Segments.of(word, symbols)) {
        List<Piece> sound = tokens(index, segment.from(), segment.to());
        if (word.pauseFollows() && segment.to() == word.to()) {
          split(sound, silence);
        }
        parts.add(ElasticPart.of(segment.kind(), segment.stressed(), sound));
      }
      at = word.to();
      pause = word.pauseFollows();
    }
    if (at < end) {
      add(SoundKind.JOINT, tokens(index, at, end));
    }
    if (closes) {
      silence.addAll(tokens(index, Math.max(at, end), clause.tokens().length));
      add(SoundKind.TAIL, List.of(silence(silence, ElasticPart.TAIL, LEAST_TAIL)));
    }
  }

  private void addGap(int clause) {
    int samples = own.gaps()[clause];
    if (samples > 0 && !own.demanded()[clause]) {
      double natural = samples / (double) TimelinePlanner.FRAME;
      int frames = (int) Math.rint(natural);
      add(
          SoundKind.PAUSE,
          List.of(
              new Piece(clause, ElasticPart.GAP, natural, frames, Math.min(frames, LEAST_GAP))));
    }
  }

  /** The pieces as one that leaves the tokens as they are. */
  private static Piece silence(List<Piece> pieces, int place, int least) {
    double natural = 0;
    int frames = 0;
    for (Piece piece : pieces) {
      natural += piece.natural();
      frames += piece.frames();
    }
    return new Piece(pieces.get(0).clause(), place, natural, frames, Math.min(frames, least));
  }

  private void add(SoundKind kind, List<Piece> pieces) {
    if (!pieces.isEmpty()) {
      parts.add(ElasticPart.of(kind, true, pieces));
    }
  }

  private List<Piece> tokens(int clause, int from, int to) {
    List<Piece> pieces = new ArrayList<>();
    for (int token = from; token < to; token++) {
      pieces.add(
          new Piece(
              clause,
              token,
              own.durations().get(clause)[token],
              own.frames().get(clause)[token],
              1));
    }
    return pieces;
  }

  /** Moves the silence of the last token from the sound to the silence after it. */
  private static void split(List<Piece> sound, List<Piece> silence) {
    Piece last = sound.get(sound.size() - 1);
    if (last.frames() > LAST_SOUND) {
      double heard = TimelinePlanner.LAST_SOUND_FRAMES;
      sound.set(sound.size() - 1, new Piece(last.clause(), last.token(), heard, LAST_SOUND, 1));
      silence.add(
          new Piece(
              last.clause(), last.token(), last.natural() - heard, last.frames() - LAST_SOUND, 0));
    }
  }
}
