package dev.vagus.agent.content;

/**
 * Copies a JSON value, checking that it is one and redacting its strings, keys and numbers. Not
 * thread-safe.
 */
final class JsonCopy {
  private static final int DEEPEST = 64;

  private final JsonText out;
  private String json = "";
  private int at;

  JsonCopy(JsonText out) {
    this.out = out;
  }

  /** Writes {@code json} as JSON when it is valid and not too long, else as a string. */
  void value(String json) {
    int mark = out.length();
    if (json.length() <= out.partCharacters()) {
      this.json = json;
      at = 0;
      if (value(0) && atEnd() && out.length() - mark <= 2 * out.partCharacters()) {
        return;
      }
      out.backTo(mark);
    }
    out.text(json);
  }

  private boolean atEnd() {
    blanks();
    return at == json.length();
  }

  private boolean value(int depth) {
    blanks();
    char c = peek();
    return switch (c) {
      case '{' -> depth < DEEPEST && object(depth + 1);
      case '[' -> depth < DEEPEST && array(depth + 1);
      case '"' -> string();
      case 't' -> literal("true");
      case 'f' -> literal("false");
      case 'n' -> literal("null");
      default -> number();
    };
  }

  private boolean object(int depth) {
    open('{');
    if (peek() == '}') {
      return close('}');
    }
    while (true) {
      blanks();
      if (peek() != '"' || !string()) {
        return false;
      }
      blanks();
      if (peek() != ':') {
        return false;
      }
      open(':');
      if (!value(depth)) {
        return false;
      }
      blanks();
      if (peek() != ',') {
        return close('}');
      }
      open(',');
    }
  }

  private boolean array(int depth) {
    open('[');
    if (peek() == ']') {
      return close(']');
    }
    while (true) {
      if (!value(depth)) {
        return false;
      }
      blanks();
      if (peek() != ',') {
        return close(']');
      }
      open(',');
    }
  }

  private boolean string() {
    int from = ++at;
    boolean escaped = false;
    while (at < json.length()) {
      char c = json.charAt(at);
      if (c == '"') {
        int to = at++;
        if (!escaped) {
          out.text(json, from, to);
          return true;
        }
        String plain = JsonStrings.unescape(json, from, to);
        if (plain == null) {
          return false;
        }
        out.text(plain);
        return true;
      }
      if (c < ' ') {
        return false;
      }
      if (c == '\\') {
        escaped = true;
        at++;
      }
      at++;
    }
    return false;
  }

  private boolean number() {
    int from = at;
    at += peek() == '-' ? 1 : 0;
    int whole = at;
    if (digits() == 0 || (json.charAt(whole) == '0' && at - whole > 1)) {
      return false;
    }
    if (peek() == '.') {
      at++;
      if (digits() == 0) {
        return false;
      }
    }
    if (peek() == 'e' || peek() == 'E') {
      at++;
      at += peek() == '+' || peek() == '-' ? 1 : 0;
      if (digits() == 0) {
        return false;
      }
    }
    if (!out.redactedNumber(json, from, at)) {
      out.copy(json, from, at);
    }
    return true;
  }

  private int digits() {
    int from = at;
    while (at < json.length() && Characters.digit(json.charAt(at))) {
      at++;
    }
    return at - from;
  }

  private boolean literal(String word) {
    if (!json.startsWith(word, at)) {
      return false;
    }
    at += word.length();
    out.raw(word);
    return true;
  }

  private void open(char c) {
    at++;
    out.raw(c);
    blanks();
  }

  private boolean close(char c) {
    if (peek() != c) {
      return false;
    }
    at++;
    out.raw(c);
    return true;
  }

  private char peek() {
    return at < json.length() ? json.charAt(at) : '\0';
  }

  private void blanks() {
    while (at < json.length()) {
      char c = json.charAt(at);
      if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
        return;
      }
      at++;
    }
  }
}
