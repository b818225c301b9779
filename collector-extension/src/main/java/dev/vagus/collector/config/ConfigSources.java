package dev.vagus.collector.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Collects settings: a system property beats an environment variable beats the file beats the
 * standard value. A name that is not known is refused.
 */
public final class ConfigSources {
  private final Map<String, String> values = new TreeMap<>();

  private ConfigSources() {
    for (Key key : Key.ALL) {
      if (!key.standard().isEmpty()) {
        values.put(key.name(), key.standard());
      }
    }
  }

  /**
   * Reads everything.
   *
   * @param file null when there is none
   * @throws ConfigurationProblem naming the key, or the file, and the fix
   */
  public static ConfigSources read(
      @Nullable Path file, Map<String, String> environment, Map<String, String> properties) {
    ConfigSources sources = new ConfigSources();
    if (file != null) {
      Map<String, String> flat = new TreeMap<>();
      flatten("", tree(file), flat);
      flat.forEach((name, value) -> sources.put(name, value, Key::inFile, Key::name, "in " + file));
    }
    environment.forEach(
        (name, value) -> {
          if (Key.isVariable(name)) {
            sources.put(name, value, Key::asVariable, Key::variable, "in the environment");
          }
        });
    properties.forEach(
        (name, value) -> {
          if (Key.isProperty(name)) {
            sources.put(name, value, Key::asProperty, Key::property, "among the system properties");
          }
        });
    return sources;
  }

  public CollectorConfig config() {
    return CollectorConfig.of(values);
  }

  /** What is in force, one {@code key=value} after the other. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    values.forEach((name, value) -> text.append(' ').append(name).append('=').append(value));
    return text.substring(1);
  }

  private void put(
      String given,
      String value,
      BiFunction<Key, String, @Nullable String> name,
      Function<Key, String> spelling,
      String where) {
    for (Key key : Key.ALL) {
      String full = name.apply(key, given);
      if (full != null) {
        values.put(full, value);
        return;
      }
    }
    String nearest =
        Key.ALL.stream()
            .map(spelling)
            .min(Comparator.comparingInt(known -> distance(known, given)))
            .orElseThrow();
    throw new ConfigurationProblem(
        "unknown key '" + given + "' " + where + "; did you mean '" + nearest + "'?");
  }

  private static int distance(String known, String given) {
    return LevenshteinDistance.getDefaultInstance().apply(known, given);
  }

  /** The exception's own location is where the parser began, not where it stumbled. */
  private static int line(JsonProcessingException e) {
    return e.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null
        ? marked.getProblemMark().getLine() + 1
        : e.getLocation().getLineNr();
  }

  private static JsonNode tree(Path file) {
    try {
      return YAMLMapper.builder().build().readTree(Files.readString(file));
    } catch (JsonProcessingException e) {
      throw new ConfigurationProblem(
          file
              + " line "
              + line(e)
              + " is not YAML: "
              + e.getOriginalMessage().lines().findFirst().orElse(""));
    } catch (IOException e) {
      throw new ConfigurationProblem("cannot read the configuration file " + file + ": " + e);
    }
  }

  private static void flatten(String prefix, JsonNode node, Map<String, String> flat) {
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> field : List.copyOf(node.properties())) {
        String name = prefix.isEmpty() ? field.getKey() : prefix + "." + field.getKey();
        flatten(name, field.getValue(), flat);
      }
    } else if (!node.isMissingNode() && !node.isNull()) {
      if (prefix.isEmpty() || node.isArray()) {
        throw new ConfigurationProblem(
            (prefix.isEmpty() ? "the configuration" : "key '" + prefix + "'")
                + " must be made of keys and values");
      }
      flat.put(prefix, node.asText());
    }
  }
}
