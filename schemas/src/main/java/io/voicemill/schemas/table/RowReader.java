package io.voicemill.schemas.table;

import static java.util.Objects.requireNonNull;

import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Reads typed values from a row and collects what is wrong with them. */
public final class RowReader {

  private final Map<String, Object> row;
  private final List<Problem> problems = new ArrayList<>();

  public RowReader(Map<String, Object> row) {
    this.row = requireNonNull(row, "row is null");
  }

  /** What was found so far. */
  public List<Problem> problems() {
    return problems;
  }

  /** Adds what the caller found. */
  public void report(Problem problem) {
    problems.add(problem);
  }

  /** The value as text; empty if it is null or blank. */
  public Optional<String> text(String column) {
    Object value = row.get(column);
    if (value == null || value.toString().isBlank()) {
      return Optional.empty();
    }
    return Optional.of(value.toString());
  }

  /** The value as text; a problem if it is null or blank. */
  public String requiredText(String column, String why) {
    Optional<String> value = text(column);
    if (value.isEmpty()) {
      problems.add(
          Problem.in(
              column,
              ProblemCode.MISSING_VALUE,
              "The column '%s' is %s."
                  .formatted(column, row.get(column) == null ? "null" : "blank"),
              why,
              "Fill it in, or take the row out of the table."));
    }
    return value.orElse("");
  }

  /** A number in a range; a problem if it is another. */
  public OptionalDouble number(String column, double least, double most) {
    Object value = row.get(column);
    if (value == null || value.toString().isBlank()) {
      return OptionalDouble.empty();
    }
    double number;
    try {
      number =
          value instanceof Number given
              ? given.doubleValue()
              : Double.parseDouble(value.toString().strip());
    } catch (NumberFormatException e) {
      problems.add(invalid(column, value, "It is not a number.", least, most));
      return OptionalDouble.empty();
    }
    if (!(number >= least && number <= most)) {
      problems.add(invalid(column, value, "It is out of range.", least, most));
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(number);
  }

  /** A whole number in a range; a problem if it is another. */
  public OptionalLong whole(String column, long least, long most) {
    Object value = row.get(column);
    if (value instanceof Long || value instanceof Integer) {
      long number = ((Number) value).longValue();
      if (number < least || number > most) {
        problems.add(invalid(column, value, "It is out of range.", least, most));
        return OptionalLong.empty();
      }
      return OptionalLong.of(number);
    }
    OptionalDouble number = number(column, (double) least, (double) most);
    if (number.isEmpty()) {
      return OptionalLong.empty();
    }
    if (number.getAsDouble() != Math.rint(number.getAsDouble())) {
      problems.add(invalid(column, value, "It is not a whole number.", least, most));
      return OptionalLong.empty();
    }
    return OptionalLong.of((long) number.getAsDouble());
  }

  /** A whole number in a range; a problem if it is another. */
  public OptionalInt wholeInt(String column, int least, int most) {
    OptionalLong number = whole(column, least, most);
    return number.isPresent() ? OptionalInt.of((int) number.getAsLong()) : OptionalInt.empty();
  }

  /** So many weights of 0 to 1, empty for none; a problem if it is anything else. */
  public List<Float> weights(String column, int size) {
    return numbers(column, size, 0, 1, "The weights are given in a fixed order, all of them.");
  }

  /** So many numbers in a range, empty for none; a problem if it is anything else. */
  public List<Float> numbers(String column, int size, double least, double most, String why) {
    Object value = row.get(column);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> values) || values.size() != size) {
      problems.add(
          Problem.in(
              column,
              ProblemCode.INVALID_VALUE,
              "The column '%s' does not hold %d numbers.".formatted(column, size),
              why,
              "Give %d numbers from %s to %s, or null."
                  .formatted(size, plain(least), plain(most))));
      return List.of();
    }
    List<Float> numbers = new ArrayList<>(size);
    for (Object each : values) {
      if (!(each instanceof Number number)
          || !(number.doubleValue() >= least && number.doubleValue() <= most)) {
        problems.add(invalid(column, each, "It is out of range.", least, most));
        return List.of();
      }
      numbers.add(number.floatValue());
    }
    return numbers;
  }

  /** Shares by name, empty for none; a problem unless all are above 0 and finite. */
  public Map<String, Double> shares(String column) {
    Object value = row.get(column);
    if (value == null) {
      return Map.of();
    }
    Map<String, Double> shares = new TreeMap<>();
    if (value instanceof Map<?, ?> given) {
      given.forEach(
          (name, share) -> {
            if (share instanceof Number number
                && number.doubleValue() > 0
                && Double.isFinite(number.doubleValue())) {
              shares.put(String.valueOf(name), number.doubleValue());
            }
          });
      if (shares.size() == given.size()) {
        return shares;
      }
    }
    problems.add(
        Problem.in(
            column,
            ProblemCode.INVALID_VALUE,
            "The column '%s' holds %s.".formatted(column, Excerpts.of(value.toString())),
            "It gives names their shares, and every share is above 0.",
            "Give for example {af_heart: 0.7, am_fenrir: 0.3}, or null."));
    return Map.of();
  }

  private static Problem invalid(
      String column, Object value, String why, Number least, Number most) {
    return Problem.in(
        column,
        ProblemCode.INVALID_VALUE,
        "The column '%s' holds %s.".formatted(column, Excerpts.of(String.valueOf(value))),
        why,
        "Give a number from %s to %s, or null.".formatted(plain(least), plain(most)));
  }

  private static String plain(Number number) {
    return number.doubleValue() == Math.rint(number.doubleValue())
        ? Long.toString(number.longValue())
        : number.toString();
  }
}
