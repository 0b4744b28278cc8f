package io.voicemill.schemas.script;

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

/** Reads typed values from a row and collects what is wrong with them. */
final class RowReader {

  private final Map<String, Object> row;
  private final List<Problem> problems = new ArrayList<>();

  RowReader(Map<String, Object> row) {
    this.row = requireNonNull(row, "row is null");
  }

  List<Problem> problems() {
    return problems;
  }

  void report(Problem problem) {
    problems.add(problem);
  }

  /** The value as text; empty if it is null or blank. */
  Optional<String> text(String column) {
    Object value = row.get(column);
    if (value == null || value.toString().isBlank()) {
      return Optional.empty();
    }
    return Optional.of(value.toString());
  }

  String requiredText(String column, String why) {
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

  OptionalDouble number(String column, double least, double most) {
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

  OptionalLong whole(String column, long least, long most) {
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

  OptionalInt wholeInt(String column, int least, int most) {
    OptionalLong number = whole(column, least, most);
    return number.isPresent() ? OptionalInt.of((int) number.getAsLong()) : OptionalInt.empty();
  }

  List<Float> weights(String column, int size) {
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
              "The weights are given in a fixed order, all of them.",
              "Give %d numbers from 0 to 1, or null.".formatted(size)));
      return List.of();
    }
    List<Float> weights = new ArrayList<>(size);
    for (Object weight : values) {
      if (!(weight instanceof Number number)
          || !(number.doubleValue() >= 0 && number.doubleValue() <= 1)) {
        problems.add(invalid(column, weight, "It is not a weight.", 0, 1));
        return List.of();
      }
      weights.add(number.floatValue());
    }
    return weights;
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
