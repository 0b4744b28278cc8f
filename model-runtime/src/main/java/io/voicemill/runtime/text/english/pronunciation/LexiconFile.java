package io.voicemill.runtime.text.english.pronunciation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.io.IOException;
import java.nio.file.Path;

/** Reads a lexicon of misaki: a JSON object from word to phonemes, or to phonemes by tag. */
final class LexiconFile {
  private static final JsonFactory JSON = new JsonFactory();

  private LexiconFile() {}

  /**
   * Reads the file.
   *
   * @throws VoicemillException BUNDLE if it cannot be read
   */
  static EntryTable read(Path file) {
    EntryTable.Builder table = new EntryTable.Builder();
    try (JsonParser parser = JSON.createParser(file.toFile())) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String word = parser.currentName();
        boolean variants = parser.nextToken() == JsonToken.START_OBJECT;
        table.add(word, variants ? variants(parser) : parser.getText());
      }
    } catch (IOException e) {
      throw new VoicemillException(
          Problem.of(
              ProblemCode.BUNDLE,
              "The lexicon " + file + " cannot be read: " + e.getMessage() + ".",
              "Without it no English can be spoken.",
              "Run \"models fetch\" to fetch the bundle anew."),
          e);
    }
    return table.build();
  }

  private static String variants(JsonParser parser) throws IOException {
    StringBuilder text = new StringBuilder();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      text.append(parser.currentName()).append(Entry.TAG_END);
      text.append(parser.nextToken() == JsonToken.VALUE_NULL ? "" : parser.getText());
      text.append(Entry.VARIANT_END);
    }
    return text.toString();
  }
}
