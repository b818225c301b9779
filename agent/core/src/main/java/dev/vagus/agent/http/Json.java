package dev.vagus.agent.http;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One value of a JSON text. What is missing or of another type reads as absent. Values are decoded
 * when asked for; those of a text that was cut reach as far as the text does.
 */
final class Json {
  static final Json MISSING = new Json("", 0, 0, null, null);

  private final String source;
  private final int from;
  private final int to;
  private final @Nullable Map<String, Json> members;
  private final @Nullable List<Json> elements;

  private Json(
      String source,
      int from,
      int to,
      @Nullable Map<String, Json> members,
      @Nullable List<Json> elements) {
    this.source = source;
    this.from = from;
    this.to = to;
    this.members = members;
    this.elements = elements;
  }

  static Json object(String source, int from, int to, Map<String, Json> members) {
    return new Json(source, from, to, members, null);
  }

  static Json array(String source, int from, int to, List<Json> elements) {
    return new Json(source, from, to, null, elements);
  }

  /** A string with its quotes, a number or a word. */
  static Json scalar(String source, int from, int to) {
    return new Json(source, from, to, null, null);
  }

  boolean isMissing() {
    return from == to || isWord("null");
  }

  boolean isObject() {
    return members != null;
  }

  boolean isArray() {
    return elements != null;
  }

  boolean isText() {
    return from < to && source.charAt(from) == '"';
  }

  boolean isTrue() {
    return isWord("true");
  }

  /** A member of this object. */
  Json at(String name) {
    Json member = members == null ? null : members.get(name);
    return member == null ? MISSING : member;
  }

  /** Elements of this array, in order; empty when it is none. Numbers are left out. */
  List<Json> elements() {
    return elements == null ? List.of() : elements;
  }

  /** Names and values of this object; empty when it is none. */
  Map<String, Json> members() {
    return members == null ? Map.of() : members;
  }

  /** This string; null when it is none. */
  @Nullable String text() {
    return isText() ? JsonReader.unquoted(source, from, to) : null;
  }

  @Nullable String text(String name) {
    return at(name).text();
  }

  /** This number; null when it is none. */
  @Nullable Double decimal() {
    if (from == to || members != null || elements != null || isText()) {
      return null;
    }
    try {
      return Double.valueOf(source.substring(from, to));
    } catch (NumberFormatException noNumber) {
      return null;
    }
  }

  @Nullable Double decimal(String name) {
    return at(name).decimal();
  }

  /** This number when it is a whole one; null when it is none. */
  @Nullable Long integer() {
    Double number = decimal();
    if (number == null || number != Math.rint(number) || Math.abs(number) > 1L << 53) {
      return null;
    }
    return number.longValue();
  }

  @Nullable Long integer(String name) {
    return at(name).integer();
  }

  /** The JSON text; null when the value is missing. */
  @Nullable String raw() {
    return isMissing() ? null : source.substring(from, to);
  }

  private boolean isWord(String word) {
    return to - from == word.length() && source.startsWith(word, from);
  }
}
