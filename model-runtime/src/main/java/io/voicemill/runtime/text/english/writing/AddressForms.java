package io.voicemill.runtime.text.english.writing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Web and mail addresses and file names: example.com, jo@example.org, Node.js. */
final class AddressForms {
  private static final Pattern PIECE = Pattern.compile("\\p{L}+|\\d+|[^\\p{L}\\d]");
  private static final String NAME = "[\\p{L}\\d][\\w+-]{0,63}";
  private static final String DOMAIN_END =
      "(?:com|org|net|edu|gov|io|ai|co|uk|de|fr|jp|cn|info|biz|us|ca|au|tv|me|dev|app|eu)";

  private static final String FILE_END =
      "(?:js|ts|py|md|txt|json|yaml|yml|xml|html|css|csv|pdf|docx?|xlsx?|pptx?|jpe?g|png|gif|svg"
          + "|mp[34]|wav|mov|exe|zip|java|cpp|rs|go|sh|net)";

  private final NumberWords numbers;

  AddressForms(NumberWords numbers) {
    this.numbers = numbers;
  }

  /** All addresses; web addresses may begin with a digit. */
  List<WrittenForm> forms() {
    String path = "(?:[:/?#][\\w/?#&=%.~+:@-]{0,300}[\\w/])?/?";
    return List.of(
        form("(?:https?|ftp)://([\\w.-]{1,200}" + path + ")"),
        form("(www\\.[\\w.-]{1,200}\\w" + path + ")"),
        form(
            "("
                + NAME
                + "(?:\\.[\\w+-]{1,63}){0,5}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,5}"
                + PatternForm.END
                + ")"),
        form(
            "("
                + ("(?!(?:\\p{L}\\.){1,8}\\p{L}?" + PatternForm.END + ")")
                + ("(?=[\\w-]*\\p{L})[\\w-]{2,63}(?:\\.[\\w-]{1,63}){0,5}\\." + DOMAIN_END)
                + ("(?![\\p{L}\\p{N}-]|\\.\\p{L})" + path)
                + ")"),
        form("(\\p{L}[\\w-]{1,63}\\." + FILE_END + PatternForm.END + ")"));
  }

  private WrittenForm form(String pattern) {
    return new PatternForm(WrittenRule.SYMBOL, pattern, this::words);
  }

  private Optional<String> words(Match match) {
    StringBuilder words = new StringBuilder();
    String address = match.group(1);
    if (address.endsWith("/")) {
      address = address.substring(0, address.length() - 1);
    }
    Matcher piece = PIECE.matcher(address);
    while (piece.find()) {
      String word = word(piece.group());
      words.append(word.isEmpty() || words.isEmpty() ? "" : " ").append(word);
    }
    return words.isEmpty() ? Optional.empty() : Optional.of(words.toString());
  }

  private String word(String piece) {
    if (Characters.isDigit(piece.charAt(0))) {
      return numbers.code(piece);
    }
    return switch (piece) {
      case "www", "uk", "us", "eu", "au", "io", "ai", "py" -> piece.toUpperCase(Locale.ROOT);
      case "." -> "dot";
      case "/" -> "slash";
      case "@" -> "at";
      case "-" -> "dash";
      case "_" -> "underscore";
      case ":" -> "colon";
      case "?" -> "question mark";
      case "=" -> "equals";
      case "&" -> "and";
      case "%" -> "percent";
      case "+" -> "plus";
      case "#" -> "hash";
      case "~" -> "tilde";
      default -> piece;
    };
  }
}
