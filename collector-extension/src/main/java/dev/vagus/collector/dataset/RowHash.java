package dev.vagus.collector.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vagus.collector.stats.TextSimilarity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells whether two pieces of JSON say the same: the order of keys, white space in texts and the
 * composition of characters do not count.
 */
final class RowHash {
  private RowHash() {}

  /** First half of SHA-256 in hex. */
  static String of(JsonNode node) {
    StringBuilder canonical = new StringBuilder();
    write(node, canonical);
    return hex(canonical.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String hex(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  private static void write(JsonNode node, StringBuilder to) {
    if (node.isObject()) {
      Map<String, JsonNode> sorted = new TreeMap<>();
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        sorted.put(field.getKey(), field.getValue());
      }
      to.append('{');
      sorted.forEach(
          (key, value) -> {
            text(key, to);
            write(value, to);
          });
      to.append('}');
    } else if (node.isArray()) {
      to.append('[');
      node.forEach(element -> write(element, to));
      to.append(']');
    } else if (node.isTextual()) {
      text(TextSimilarity.normalised(node.asText()), to);
    } else {
      to.append(node).append(',');
    }
  }

  /** Length first, so that no text can look like two. */
  private static void text(String text, StringBuilder to) {
    to.append(text.length()).append(':').append(text);
  }
}
