package io.voicemill.runtime.emotion.qwen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The tokenizer of Qwen: byte pair encoding over bytes (Sennrich et al. 2016; Radford et al. 2019),
 * read from a {@code tokenizer.json}.
 */
final class ByteLevelBpe {

  private static final Pattern WORDS =
      Pattern.compile(
          "(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|\\p{N}"
              + "| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+");

  private final Map<String, Integer> tokens = new HashMap<>();
  private final Map<Integer, String> texts = new HashMap<>();
  private final Map<String, Integer> ranks = new HashMap<>();
  private final Map<String, Integer> special = new HashMap<>();
  private final ByteSigns signs = new ByteSigns();
  private final Pattern specials;

  private ByteLevelBpe(JsonNode description) throws IOException {
    JsonNode model = description.path("model");
    model
        .path("vocab")
        .properties()
        .forEach(entry -> tokens.put(entry.getKey(), entry.getValue().asInt()));
    for (JsonNode merge : model.path("merges")) {
      String pair =
          merge.isArray() ? merge.get(0).asText() + " " + merge.get(1).asText() : merge.asText();
      ranks.put(pair, ranks.size());
    }
    for (JsonNode added : description.path("added_tokens")) {
      special.put(added.path("content").asText(), added.path("id").asInt());
    }
    if (tokens.isEmpty()) {
      throw new IOException("the vocabulary is empty");
    }
    tokens.forEach((text, token) -> texts.put(token, text));
    specials =
        special.isEmpty()
            ? Pattern.compile("(?!)")
            : Pattern.compile(
                special.keySet().stream()
                    .sorted(Comparator.comparing(String::length).reversed())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|")));
  }

  static ByteLevelBpe read(Path file) throws IOException {
    return new ByteLevelBpe(new ObjectMapper().readTree(file.toFile()));
  }

  /** The tokens of a text in which special tokens mean themselves. */
  List<Integer> encode(String text) {
    List<Integer> encoded = new ArrayList<>();
    Matcher found = specials.matcher(text);
    int from = 0;
    while (found.find()) {
      encoded.addAll(encodePlain(text.substring(from, found.start())));
      encoded.add(special.get(found.group()));
      from = found.end();
    }
    encoded.addAll(encodePlain(text.substring(from)));
    return encoded;
  }

  /** The tokens of a text in which nothing is special: what a stranger wrote. */
  List<Integer> encodePlain(String text) {
    List<Integer> encoded = new ArrayList<>();
    Matcher words = WORDS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC));
    while (words.find()) {
      for (String piece : merged(signs.of(words.group().getBytes(StandardCharsets.UTF_8)))) {
        Integer token = tokens.get(piece);
        if (token != null) {
          encoded.add(token);
        } else {
          piece.chars().forEach(sign -> encoded.add(tokens.get(Character.toString(sign))));
        }
      }
    }
    return encoded;
  }

  /** The text of tokens, without special ones. */
  String decode(List<Integer> encoded) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int token : encoded) {
      if (texts.containsKey(token) && !special.containsKey(texts.get(token))) {
        bytes.writeBytes(signs.bytes(texts.get(token)));
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private List<String> merged(String word) {
    List<String> pieces =
        word.chars().mapToObj(Character::toString).collect(Collectors.toCollection(ArrayList::new));
    while (pieces.size() > 1) {
      int best = -1;
      int bestRank = Integer.MAX_VALUE;
      for (int i = 0; i + 1 < pieces.size(); i++) {
        int rank = ranks.getOrDefault(pieces.get(i) + " " + pieces.get(i + 1), Integer.MAX_VALUE);
        if (rank < bestRank) {
          best = i;
          bestRank = rank;
        }
      }
      if (best < 0) {
        return pieces;
      }
      pieces.set(best, pieces.get(best) + pieces.remove(best + 1));
    }
    return pieces;
  }
}
