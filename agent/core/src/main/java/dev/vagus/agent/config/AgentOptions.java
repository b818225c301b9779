package dev.vagus.agent.config;

import java.util.LinkedHashMap;
import java.util.Map;

/** Settings that come with the agent itself: in its argument, or with the command that attaches. */
public final class AgentOptions {
  private AgentOptions() {}

  /**
   * Settings by their key.
   *
   * @param text {@code name=value} in lines of their own, or separated by commas; a comma within a
   *     value is one that no known key follows. Empty for none.
   */
  public static Map<String, String> parse(String text) {
    Map<String, String> options = new LinkedHashMap<>();
    int start = 0;
    while (start < text.length()) {
      int end = end(text, start);
      String option = text.substring(start, end).strip();
      int equals = option.indexOf('=');
      if (equals > 0) {
        options.put(option.substring(0, equals), option.substring(equals + 1));
      } else if (!option.isEmpty()) {
        throw new ConfigException("agent option '" + option + "' is not name=value");
      }
      start = end + 1;
    }
    return options;
  }

  private static int end(String text, int start) {
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == ',' && text.indexOf('\n') < 0 && aKeyFollows(text, i + 1))) {
        return i;
      }
    }
    return text.length();
  }

  private static boolean aKeyFollows(String text, int at) {
    int equals = text.indexOf('=', at);
    if (equals < 0) {
      return false;
    }
    String name = text.substring(at, equals).strip();
    return name.equals(ConfigKeys.FILE_OPTION)
        || name.equals(ConfigKeys.FEEDBACK_RULES)
        || ConfigKeys.names().contains(name);
  }
}
