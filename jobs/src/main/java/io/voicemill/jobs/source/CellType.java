package io.voicemill.jobs.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.voicemill.schemas.table.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/** How the values of script table columns are written in text files. */
enum CellType {
  TEXT("text") {
    @Override
    Object value(String text) {
      return text;
    }
  },
  INTEGER("a whole number") {
    @Override
    Object value(String text) {
      return Integer.valueOf(text.strip());
    }
  },
  LONG("a whole number") {
    @Override
    Object value(String text) {
      return Long.valueOf(text.strip());
    }
  },
  DOUBLE("a number") {
    @Override
    Object value(String text) {
      return finite(text.strip());
    }
  },
  FLOATS("a list of numbers like [0, 0.5, 1]") {
    @Override
    Object value(String text) {
      return floats(text.strip());
    }
  };

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
  private static final Pattern SEPARATOR = Pattern.compile("[\\s,;|]+");

  private final String description;

  CellType(String description) {
    this.description = description;
  }

  /** How values of a column type are written. */
  static CellType of(ColumnType type) {
    return switch (type) {
      case STRING -> TEXT;
      case INT -> INTEGER;
      case BIGINT -> LONG;
      case DOUBLE -> DOUBLE;
      case FLOATS -> FLOATS;
      default -> throw new IllegalArgumentException("no text file has columns of type " + type);
    };
  }

  /** What a value looks like, in words. */
  String description() {
    return description;
  }

  DataType sparkType() {
    return switch (this) {
      case TEXT -> DataTypes.StringType;
      case INTEGER -> DataTypes.IntegerType;
      case LONG -> DataTypes.LongType;
      case DOUBLE -> DataTypes.DoubleType;
      case FLOATS -> DataTypes.createArrayType(DataTypes.FloatType, false);
    };
  }

  /** The value that a text stands for; empty if it is none of this type. */
  Optional<Object> parse(String text) {
    try {
      return Optional.of(value(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  abstract Object value(String text);

  private static Double finite(String text) {
    if (!DECIMAL.matcher(text).matches()) {
      throw new NumberFormatException(text);
    }
    double value = Double.parseDouble(text);
    if (Double.isInfinite(value)) {
      throw new NumberFormatException(text);
    }
    return value;
  }

  private static List<Float> floats(String text) {
    List<Float> values = new ArrayList<>();
    if (text.startsWith("[")) {
      try {
        for (String element : JSON.readValue(text, String[].class)) {
          values.add(finite(element == null ? "" : element).floatValue());
        }
      } catch (JsonProcessingException e) {
        NumberFormatException notNumbers = new NumberFormatException(text);
        notNumbers.initCause(e);
        throw notNumbers;
      }
    } else {
      for (String element : SEPARATOR.split(text, -1)) {
        values.add(finite(element).floatValue());
      }
    }
    return values;
  }
}
