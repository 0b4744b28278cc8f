package io.voicemill.transforms.expand;

import io.voicemill.transforms.Rows;
import io.voicemill.transforms.intake.RawLines;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Every line to its variants: ordinary lines, with the name of the variant in the column {@code
 * variant}. A line that has a variant already keeps it in front: {@code formal.happy-1.6}.
 *
 * @param variants without any, lines stay as they are
 */
public record Expansion(List<Variant> variants) {

  /** Leaves lines as they are. */
  public static final Expansion NONE = new Expansion(List.of());

  private static final String VARIANT = "variant";

  public Expansion {
    variants = List.copyOf(variants);
  }

  /**
   * Expands lines.
   *
   * @param raw rows of {@link RawLines}
   * @return rows of {@link RawLines}, as many as lines times variants
   */
  public Dataset<Row> apply(Dataset<Row> raw) {
    if (variants.isEmpty()) {
      return raw;
    }
    ArrayList<String> columns = new ArrayList<>();
    for (Variant variant : variants) {
      Map<String, Object> replaced = variant.settings().columns();
      replaced.put(VARIANT, variant.name());
      columns.add(Rows.json(replaced));
    }
    return raw.flatMap(expand(columns), Encoders.row(RawLines.SCHEMA));
  }

  private static FlatMapFunction<Row, Row> expand(ArrayList<String> variants) {
    return row -> variants.stream().map(variant -> expand(row, Rows.parse(variant))).iterator();
  }

  private static Row expand(Row raw, Map<String, Object> replaced) {
    Map<String, Object> values = new LinkedHashMap<>(Rows.parse(raw.getString(0)));
    Object own = values.get(VARIANT);
    values.putAll(replaced);
    values.put(VARIANT, Variant.nameFor(String.valueOf(replaced.get(VARIANT)), own));
    return RowFactory.create(Rows.json(values), raw.get(1), raw.get(2), raw.get(3));
  }
}
