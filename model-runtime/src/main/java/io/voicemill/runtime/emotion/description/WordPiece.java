package io.voicemill.runtime.emotion.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The tokenizer of BERT, uncased (Devlin et al. 2018; Wu et al. 2016): text without control
 * characters and accents, cut at spaces, around punctuation and around each Chinese character, and
 * each piece into the longest entries of the vocabulary.
 */
final class WordPiece {

  private static final String CONTINUED = "##";
  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> vocabulary;
  private final int first;
  private final int last;
  private final int unknown;

  private WordPiece(Map<String, Integer> vocabulary) {
    this.vocabulary = vocabulary;
    this.first = vocabulary.get("[CLS]");
    this.last = vocabulary.get("[SEP]");
    this.unknown = vocabulary.get("[UNK]");
  }

  /** Reads the vocabulary of a {@code tokenizer.json}. */
  static WordPiece read(Path file) throws IOException {
    Map<String, Integer> vocabulary = new HashMap<>();
    JsonNode entries = new ObjectMapper().readTree(file.toFile()).path("model").path("vocab");
    entries.properties().forEach(entry -> vocabulary.put(entry.getKey(), entry.getValue().asInt()));
    for (String token : List.of("[CLS]", "[SEP]", "[UNK]")) {
      if (!vocabulary.containsKey(token)) {
        throw new IOException(file.getFileName() + " has no token " + token);
      }
    }
    return new WordPiece(vocabulary);
  }

  /** The tokens of a text, between those of its beginning and end; at most {@code most} of them. */
  long[] tokens(String text, int most) {
    List<Integer> tokens = new ArrayList<>();
    tokens.add(first);
    for (String word : words(text)) {
      tokens.addAll(pieces(word));
    }
    List<Integer> kept = tokens.subList(0, Math.min(tokens.size(), most - 1));
    long[] ids = new long[kept.size() + 1];
    for (int i = 0; i < kept.size(); i++) {
      ids[i] = kept.get(i);
    }
    ids[kept.size()] = last;
    return ids;
  }

  private List<Integer> pieces(String word) {
    if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
      return List.of(unknown);
    }
    List<Integer> pieces = new ArrayList<>();
    int from = 0;
    while (from < word.length()) {
      String prefix = from == 0 ? "" : CONTINUED;
      int to = word.length();
      while (to > from && !vocabulary.containsKey(prefix + word.substring(from, to))) {
        to = word.offsetByCodePoints(to, -1);
      }
      if (to == from) {
        return List.of(unknown);
      }
      pieces.add(vocabulary.get(prefix + word.substring(from, to)));
      from = to;
    }
    return pieces;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    String spaced = Normalizer.normalize(cleaned(text), Normalizer.Form.NFD);
    spaced
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(character -> Character.getType(character) != Character.NON_SPACING_MARK)
        .forEach(
            character -> {
              boolean alone = isPunctuation(character) || isChinese(character);
              if (alone || isSpace(character)) {
                flush(word, words);
              }
              if (alone) {
                words.add(Character.toString(character));
              } else if (!isSpace(character)) {
                word.appendCodePoint(character);
              }
            });
    flush(word, words);
    return words;
  }

  private static void flush(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static String cleaned(String text) {
    StringBuilder clean = new StringBuilder();
    text.codePoints()
        .filter(character -> character != 0 && character != 0xFFFD)
        .filter(character -> isSpace(character) || !isControl(character))
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isSpace(int character) {
    return character == '\t'
        || character == '\n'
        || character == '\r'
        || Character.isWhitespace(character)
        || Character.isSpaceChar(character);
  }

  private static boolean isControl(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }

  private static boolean isPunctuation(int character) {
    if (character >= '!' && character <= '~' && !Character.isLetterOrDigit(character)) {
      return true;
    }
    return switch (Character.getType(character)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private static boolean isChinese(int character) {
    return within(character, 0x4E00, 0x9FFF)
        || within(character, 0x3400, 0x4DBF)
        || within(character, 0x20000, 0x2A6DF)
        || within(character, 0x2A700, 0x2B73F)
        || within(character, 0x2B740, 0x2B81F)
        || within(character, 0x2B920, 0x2CEAF)
        || within(character, 0xF900, 0xFAFF)
        || within(character, 0x2F800, 0x2FA1F);
  }

  private static boolean within(int character, int from, int to) {
    return character >= from && character <= to;
  }
}
