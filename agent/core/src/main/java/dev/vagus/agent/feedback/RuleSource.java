package dev.vagus.agent.feedback;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads the operator's rules: from the agent's own file, or from a file of their own. What cannot
 * be understood is left out and said in one line; the rest is in force.
 */
public final class RuleSource {
  private static final long MOST_BYTES = 1024 * 1024;
  private static final List<String> KEYS = List.of("identity", "rules");

  private final List<Rule> rules = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  private RuleSource() {}

  /**
   * The rules, and one line for each problem.
   *
   * @param problems for the operator; names the place, the rule and the key
   */
  public record Result(Rules rules, List<String> problems) {}

  /**
   * Reads the mapping under {@code feedback}: {@code rules} is a list, or the path of a file with
   * the keys {@code rules} and {@code identity} of its own.
   */
  public static Result read(Map<String, Object> feedback) {
    RuleSource source = new RuleSource();
    if (feedback.get("rules") instanceof String path) {
      source.inline("feedback.", Map.copyOf(without(feedback, "rules")));
      source.file(path.strip());
    } else {
      source.inline("feedback.", feedback);
    }
    return new Result(
        source.rules.isEmpty() ? Rules.NONE : new Rules(source.rules),
        List.copyOf(source.problems));
  }

  private static Map<String, Object> without(Map<String, Object> map, String key) {
    Map<String, Object> rest = new LinkedHashMap<>(map);
    rest.remove(key);
    return rest;
  }

  private void file(String path) {
    String where = "feedback rules " + path + ": ";
    Object yaml;
    try {
      Path file = Path.of(path);
      if (Files.size(file) > MOST_BYTES) {
        problems.add(where + "is larger than " + MOST_BYTES + " bytes; no rule of it is in force");
        return;
      }
      LoadSettings settings = LoadSettings.builder().setLabel(path).build();
      yaml = new Load(settings).loadFromString(Files.readString(file));
    } catch (IOException | RuntimeException unreadable) {
      problems.add(
          where + "cannot be read (" + reason(unreadable) + "); no rule of it is in force");
      return;
    }
    if (yaml instanceof Map<?, ?> map) {
      inline(where, map);
    } else {
      problems.add(where + "needs the keys " + KEYS + "; no rule of it is in force");
    }
  }

  private static String reason(Exception unreadable) {
    if (unreadable instanceof NoSuchFileException) {
      return "no such file";
    }
    if (unreadable instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (unreadable instanceof CharacterCodingException) {
      return "not UTF-8";
    }
    String message =
        String.valueOf(unreadable.getMessage())
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .reduce((a, b) -> a + " " + b)
            .orElse("");
    String kind = unreadable instanceof YamlEngineException ? "no YAML" : "failed";
    return message.isEmpty() ? kind : kind + ": " + message;
  }

  private void inline(String where, Map<?, ?> map) {
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      String key = String.valueOf(entry.getKey());
      if (!KEYS.contains(key)) {
        problems.add(
            where
                + "unknown key '"
                + key
                + "'; nearest is '"
                + Nearest.of(key, KEYS)
                + "'; it is left out");
      } else if (entry.getValue() instanceof List<?> list) {
        for (int i = 0; i < list.size(); i++) {
          add(where, key, i, list.get(i));
        }
      } else if (entry.getValue() != null) {
        problems.add(where + "key '" + key + "' needs a list; it is left out");
      }
    }
  }

  private void add(String where, String list, int position, @Nullable Object entry) {
    String name = list + "[" + position + "]";
    try {
      if (!(entry instanceof Map<?, ?> yaml)) {
        throw new RuleException("is not a mapping");
      }
      if (yaml.get("name") instanceof String given && !given.isBlank()) {
        name = given.strip();
      }
      if (!names.add(name)) {
        throw new RuleException("has the name of another rule");
      }
      rules.add(
          list.equals("identity") ? RuleParser.identity(name, yaml) : RuleParser.rule(name, yaml));
    } catch (RuleException malformed) {
      problems.add(where + "rule '" + name + "': " + malformed.getMessage() + "; it is left out");
    }
  }
}
