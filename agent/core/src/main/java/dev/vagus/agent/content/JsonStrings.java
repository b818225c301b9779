package dev.vagus.agent.content;

import org.jspecify.annotations.Nullable;

/** Strings of JSON as text. */
final class JsonStrings {
  private JsonStrings() {}

  /** The text between two quotes; null when an escape is malformed. */
  static @Nullable String unescape(String json, int from, int to) {
    StringBuilder text = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      char c = json.charAt(i);
      if (c != '\\') {
        text.append(c);
        continue;
      }
      if (++i >= to) {
        return null;
      }
      switch (json.charAt(i)) {
        case '"' -> text.append('"');
        case '\\' -> text.append('\\');
        case '/' -> text.append('/');
        case 'b' -> text.append('\b');
        case 'f' -> text.append('\f');
        case 'n' -> text.append('\n');
        case 'r' -> text.append('\r');
        case 't' -> text.append('\t');
        case 'u' -> {
          int code = i + 5 <= to ? hex(json, i + 1) : -1;
          if (code < 0) {
            return null;
          }
          text.append((char) code);
          i += 4;
        }
        default -> {
          return null;
        }
      }
    }
    return text.toString();
  }

  private static int hex(String json, int from) {
    int code = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = Characters.hex(json.charAt(i)) ? Character.digit(json.charAt(i), 16) : -1;
      if (digit < 0) {
        return -1;
      }
      code = code * 16 + digit;
    }
    return code;
  }
}
