package dev.vagus.agent.feedback;

import dev.vagus.agent.config.ConfigException;
import dev.vagus.agent.config.ConfigFile;
import dev.vagus.agent.config.UnknownKeys;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the operator's rules: from the agent's own file, or from a file of their own. What cannot
 * be understood is left out and said in one line; the rest is in force.
 */
public final class RuleSource {
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
    try {
      inline("feedback rules in " + path + ": ", ConfigFile.read(path));
    } catch (ConfigException unreadable) {
      problems.add("feedback rules: " + unreadable.getMessage() + "; no rule of it is in force");
    }
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
                + UnknownKeys.nearest(key, KEYS)
                + "'; it is left out");
      } else if (entry.getValue() instanceof List<?> list) {
        for (int i = 0; i < list.size(); i++) {
          add(where, key, i, list.get(i));
        }
      } else if (!"".equals(entry.getValue())) {
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
