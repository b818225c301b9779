package dev.vagus.agent.cost;

/** Names with {@code *} for any number of characters. */
final class Glob {
  private Glob() {}

  static boolean matches(String glob, String name) {
    String[] parts = glob.split("\\*", -1);
    if (parts.length == 1) {
      return glob.equals(name);
    }
    if (!name.startsWith(parts[0])) {
      return false;
    }
    int at = parts[0].length();
    for (int i = 1; i < parts.length - 1; i++) {
      int found = name.indexOf(parts[i], at);
      if (found < 0) {
        return false;
      }
      at = found + parts[i].length();
    }
    String last = parts[parts.length - 1];
    return name.length() - at >= last.length() && name.endsWith(last);
  }
}
