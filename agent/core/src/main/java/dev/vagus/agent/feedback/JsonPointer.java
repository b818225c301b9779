package dev.vagus.agent.feedback;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds one value in JSON text without building a tree: passes over what is not on the way. Reads
 * at most {@link #MOST_CHARACTERS}; malformed text has no values behind the place where it breaks.
 */
final class JsonPointer {
  static final int MOST_CHARACTERS = 256 * 1024;
  private static final int DEEPEST = 64;

  private final CharSequence text;
  private final int length;
  private int at;

  private JsonPointer(CharSequence text) {
    this.text = text;
    this.length = Math.min(text.length(), MOST_CHARACTERS);
  }

  /**
   * The value at the end of {@code tokens}: a String, a Number, a Boolean, or the JSON text of an
   * object or array; null when there is none.
   */
  static @Nullable Object find(CharSequence json, List<String> tokens) {
    JsonPointer reader = new JsonPointer(json);
    try {
      for (String token : tokens) {
        if (!reader.enter(token)) {
          return null;
        }
      }
      return reader.value();
    } catch (Malformed broken) {
      return null;
    }
  }

  /** Goes to the start of a member or element. */
  private boolean enter(String token) throws Malformed {
    char open = peek();
    if (open == '{') {
      return enterMember(token);
    }
    return open == '[' && enterElement(token);
  }

  private boolean enterMember(String name) throws Malformed {
    at++;
    if (peek() == '}') {
      return false;
    }
    while (true) {
      expect('"');
      String member = string();
      peek();
      expect(':');
      if (member.equals(name)) {
        return true;
      }
      skip(0);
      if (peek() != ',') {
        return false;
      }
      at++;
      peek();
    }
  }

  private boolean enterElement(String position) throws Malformed {
    int wanted;
    try {
      wanted = Integer.parseInt(position);
    } catch (NumberFormatException noPosition) {
      return false;
    }
    at++;
    if (wanted < 0 || peek() == ']') {
      return false;
    }
    for (int i = 0; i < wanted; i++) {
      skip(0);
      if (peek() != ',') {
        return false;
      }
      at++;
    }
    return true;
  }

  private @Nullable Object value() throws Malformed {
    char first = peek();
    int start = at;
    if (first == '"') {
      at++;
      return string();
    }
    skip(0);
    String raw = text.subSequence(start, at).toString();
    if (first == '{' || first == '[') {
      return raw;
    }
    if (raw.equals("null")) {
      return null;
    }
    if (raw.equals("true") || raw.equals("false")) {
      return raw.equals("true");
    }
    return number(raw);
  }

  private static Number number(String raw) throws Malformed {
    Number number = Scalars.parse(raw);
    if (number == null) {
      throw new Malformed();
    }
    return number;
  }

  /** Passes one value. */
  private void skip(int depth) throws Malformed {
    if (depth > DEEPEST) {
      throw new Malformed();
    }
    char first = peek();
    if (first == '"') {
      at++;
      string();
    } else if (first == '{' || first == '[') {
      skipNested(first == '{', depth);
    } else {
      int start = at;
      while (at < length && isOfScalar(text.charAt(at))) {
        at++;
      }
      if (at == start) {
        throw new Malformed();
      }
    }
  }

  private static boolean isOfScalar(char c) {
    return Character.isLetterOrDigit(c) || c == '+' || c == '-' || c == '.';
  }

  private void skipNested(boolean object, int depth) throws Malformed {
    char close = object ? '}' : ']';
    at++;
    if (peek() == close) {
      at++;
      return;
    }
    while (true) {
      if (object) {
        peek();
        expect('"');
        string();
        peek();
        expect(':');
      }
      skip(depth + 1);
      char next = peek();
      at++;
      if (next == close) {
        return;
      }
      if (next != ',') {
        throw new Malformed();
      }
    }
  }

  /** The text up to the closing quote; the opening one is behind. */
  private String string() throws Malformed {
    StringBuilder value = new StringBuilder();
    while (at < length) {
      char c = text.charAt(at++);
      if (c == '"') {
        return value.toString();
      }
      value.append(c == '\\' ? escaped() : c);
    }
    throw new Malformed();
  }

  private char escaped() throws Malformed {
    if (at >= length) {
      throw new Malformed();
    }
    char c = text.charAt(at++);
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> throw new Malformed();
    };
  }

  private char unicode() throws Malformed {
    if (at + 4 > length) {
      throw new Malformed();
    }
    int code = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(text.charAt(at++), 16);
      if (digit < 0) {
        throw new Malformed();
      }
      code = code * 16 + digit;
    }
    return (char) code;
  }

  private void expect(char c) throws Malformed {
    if (at >= length || text.charAt(at) != c) {
      throw new Malformed();
    }
    at++;
  }

  /** The next character that is not white space, without passing it. */
  private char peek() throws Malformed {
    while (at < length && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    if (at >= length) {
      throw new Malformed();
    }
    return text.charAt(at);
  }

  private static final class Malformed extends Exception {
    private static final long serialVersionUID = 1;

    Malformed() {
      super(null, null, false, false);
    }
  }
}
