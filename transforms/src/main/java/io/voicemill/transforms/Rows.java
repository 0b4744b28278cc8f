package io.voicemill.transforms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import scala.collection.Iterable;
import scala.jdk.javaapi.CollectionConverters;

/** Rows as maps and as JSON, in values that both know. */
public final class Rows {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Rows() {}

  /** The values of a row by column. */
  public static Map<String, Object> values(Row row) {
    Map<String, Object> values = new LinkedHashMap<>();
    String[] columns = row.schema().fieldNames();
    for (int i = 0; i < columns.length; i++) {
      values.put(columns[i], plain(row.get(i)));
    }
    return values;
  }

  public static String json(Map<String, Object> values) {
    try {
      return JSON.writeValueAsString(values);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A row of plain values has no JSON: " + values.keySet(), e);
    }
  }

  public static Map<String, Object> parse(String json) {
    try {
      return JSON.readValue(json, new TypeReference<LinkedHashMap<String, Object>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A row written by this job is not JSON.", e);
    }
  }

  private static Object plain(Object value) {
    if (value instanceof Row row) {
      return values(row);
    }
    if (value instanceof byte[] bytes) {
      return Base64.getEncoder().encodeToString(bytes);
    }
    if (value instanceof scala.collection.Map<?, ?> map) {
      Map<String, Object> plain = new LinkedHashMap<>();
      CollectionConverters.asJava(map)
          .forEach((key, element) -> plain.put(String.valueOf(key), plain(element)));
      return plain;
    }
    if (value instanceof Iterable<?> elements) {
      List<Object> plain = new ArrayList<>();
      CollectionConverters.asJava(elements).forEach(element -> plain.add(plain(element)));
      return plain;
    }
    if (value == null
        || value instanceof String
        || value instanceof Boolean
        || value instanceof Number) {
      return value;
    }
    return value.toString();
  }
}
