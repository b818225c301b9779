package dev.vagus.collector.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vagus.collector.model.Contribution;
import java.util.List;

/** Columns that hold JSON. */
final class JsonColumns {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
  private static final TypeReference<List<Contribution>> CONTRIBUTIONS = new TypeReference<>() {};

  private JsonColumns() {}

  static String write(List<?> values) {
    try {
      return JSON.writeValueAsString(values);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write " + values, e);
    }
  }

  static List<String> texts(String json) {
    return read(json, TEXTS);
  }

  static List<Contribution> contributions(String json) {
    return read(json, CONTRIBUTIONS);
  }

  private static <T> T read(String json, TypeReference<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("unreadable column: " + json, e);
    }
  }
}
