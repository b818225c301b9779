package dev.vagus.agent.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON text into {@link Json} values. Of a text that is cut or malformed, all that comes
 * before the break is read. Numbers in arrays are passed over: nobody asks for vectors.
 */
final class JsonReader {
  private static final int DEEPEST = 64;

  private final String text;
  private int at;
  private boolean broken;

  private JsonReader(String text) {
    this.text = text;
  }

  /** The value; {@link Json#MISSING} when the text does not begin with JSON. */
  static Json read(String text) {
    JsonReader reader = new JsonReader(text);
    return reader.value(0);
  }

  /** The text of the string between {@code from} and {@code to}, its quotes included. */
  static String unquoted(String source, int from, int to) {
    int end = to > from + 1 && source.charAt(to - 1) == '"' ? to - 1 : to;
    int escape = source.indexOf('\\', from + 1);
    if (escape < 0 || escape >= end) {
      return source.substring(from + 1, end);
    }
    StringBuilder plain = new StringBuilder(end - from);
    for (int i = from + 1; i < end; i++) {
      char c = source.charAt(i);
      if (c != '\\') {
        plain.append(c);
        continue;
      }
      if (++i >= end) {
        break;
      }
      char escaped = source.charAt(i);
      switch (escaped) {
        case 'b' -> plain.append('\b');
        case 'f' -> plain.append('\f');
        case 'n' -> plain.append('\n');
        case 'r' -> plain.append('\r');
        case 't' -> plain.append('\t');
        case 'u' -> {
          if (i + 4 >= end + 1) {
            return plain.toString();
          }
          plain.append(unicode(source, i + 1, Math.min(i + 5, end)));
          i += 4;
        }
        default -> plain.append(escaped);
      }
    }
    return plain.toString();
  }

  private static char unicode(String source, int from, int to) {
    int code = 0;
    for (int i = from; i < to; i++) {
      code = code * 16 + Math.max(0, Character.digit(source.charAt(i), 16));
    }
    return (char) code;
  }

  private Json value(int depth) {
    blanks();
    if (at >= text.length() || depth > DEEPEST) {
      broken = true;
      return Json.MISSING;
    }
    return switch (text.charAt(at)) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> string();
      default -> word();
    };
  }

  private Json object(int depth) {
    int from = at++;
    Map<String, Json> members = new LinkedHashMap<>();
    while (!broken && !closes('}')) {
      blanks();
      if (at >= text.length() || text.charAt(at) != '"') {
        broken = true;
        break;
      }
      int nameFrom = at;
      string();
      String name = unquoted(text, nameFrom, at);
      blanks();
      if (at >= text.length() || text.charAt(at) != ':') {
        broken = true;
        break;
      }
      at++;
      members.put(name, value(depth + 1));
      separator('}');
    }
    return Json.object(text, from, at, members);
  }

  private Json array(int depth) {
    int from = at++;
    List<Json> elements = new ArrayList<>();
    while (!broken && !closes(']')) {
      Json element = value(depth + 1);
      if (element.isObject() || element.isArray() || element.isText()) {
        elements.add(element);
      }
      separator(']');
    }
    return Json.array(text, from, at, elements);
  }

  private boolean closes(char close) {
    blanks();
    if (at >= text.length()) {
      broken = true;
      return true;
    }
    if (text.charAt(at) != close) {
      return false;
    }
    at++;
    return true;
  }

  private void separator(char close) {
    blanks();
    if (at >= text.length()) {
      broken = true;
    } else if (text.charAt(at) == ',') {
      at++;
    } else if (text.charAt(at) != close) {
      broken = true;
    }
  }

  private Json string() {
    int from = at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '"') {
        return Json.scalar(text, from, at);
      }
      if (c == '\\') {
        at++;
      }
    }
    at = text.length();
    broken = true;
    return Json.scalar(text, from, at);
  }

  private Json word() {
    int from = at;
    while (at < text.length() && isOfWord(text.charAt(at))) {
      at++;
    }
    if (at == from) {
      broken = true;
      return Json.MISSING;
    }
    return Json.scalar(text, from, at);
  }

  private static boolean isOfWord(char c) {
    return (c >= '0' && c <= '9')
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || c == '-'
        || c == '+'
        || c == '.';
  }

  private void blanks() {
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
  }
}
