package dev.vagus.agent.content;

import java.util.Arrays;

/** Writes JSON into a pooled buffer; strings are redacted and cut on their way. Not thread-safe. */
final class JsonText {
  /** How far behind a cut something may lie whose beginning is before it. */
  private static final int BEHIND_CUT = 64;

  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private final Rendering rendering;
  private final ContentLimits limits;
  private final int interest;
  private final Finding found = new Finding();
  private char[] buffer = CharBuffers.take();
  private int length;

  JsonText(Rendering rendering, ContentLimits limits) {
    this.rendering = rendering;
    this.limits = limits;
    this.interest =
        rendering.redactor().active()
            ? Characters.ESCAPED | Characters.TRIGGER
            : Characters.ESCAPED;
  }

  int length() {
    return length;
  }

  /** Forgets what was written behind {@code length}. */
  void backTo(int length) {
    this.length = length;
  }

  boolean full() {
    return length >= limits.attributeCharacters();
  }

  int partCharacters() {
    return limits.partCharacters();
  }

  void raw(char c) {
    room(1);
    buffer[length++] = c;
  }

  void raw(String s) {
    copy(s, 0, s.length());
  }

  /** Writes {@code s} as it is between two of its positions. */
  void copy(String s, int from, int to) {
    if (to > from) {
      room(to - from);
      s.getChars(from, to, buffer, length);
      length += to - from;
    }
  }

  /** A string that is no content: a name of the protocol or an id. */
  void name(String s) {
    string(s, 0, s.length(), Characters.ESCAPED);
  }

  /** A string of content. */
  void text(String s) {
    text(s, 0, s.length());
  }

  /** The content between two positions of {@code s} as a string. */
  void text(String s, int from, int to) {
    if (rendering.redactor().hasPatterns()) {
      String replaced =
          rendering.redactor().custom(s.substring(from, to), rendering.placeholders());
      string(replaced, 0, replaced.length(), interest);
    } else {
      string(s, from, to, interest);
    }
  }

  /** Whether the number between two positions of {@code s} must not leave; then a string does. */
  boolean redactedNumber(String s, int from, int to) {
    if (!rendering.redactor().active()) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (Detectors.find(s, i, from, found)) {
        raw('"');
        raw(rendering.placeholder(found.type, s.substring(from, to)));
        raw('"');
        return true;
      }
    }
    return false;
  }

  private void string(String s, int from, int to, int mask) {
    int cut = cut(s, from, to);
    int scanned = Math.min(to, cut + BEHIND_CUT);
    raw('"');
    int copied = from;
    int i = from;
    while (i < scanned) {
      char c = s.charAt(i);
      int interesting = Characters.interest(c) & mask;
      if (interesting == 0) {
        i++;
      } else if (interesting == Characters.ESCAPED) {
        if (i >= cut) {
          break;
        }
        copy(s, copied, i);
        escape(c);
        copied = ++i;
      } else if (Detectors.find(s, i, copied, found) && found.start < cut) {
        copy(s, copied, found.start);
        int end = Math.min(found.end, to);
        raw(rendering.placeholder(found.type, s.substring(found.start, end)));
        copied = end;
        i = end;
      } else {
        i++;
      }
    }
    copy(s, copied, cut);
    raw('"');
  }

  /** Where the string has to end, never between two halves of one character. */
  private int cut(String s, int from, int to) {
    int room = Math.min(limits.partCharacters(), limits.attributeCharacters() - length);
    if (to - from <= room) {
      return to;
    }
    rendering.cut();
    int cut = from + Math.max(0, room);
    return cut > from && Character.isHighSurrogate(s.charAt(cut - 1)) ? cut - 1 : cut;
  }

  private void escape(char c) {
    raw('\\');
    switch (c) {
      case '"', '\\' -> raw(c);
      case '\n' -> raw('n');
      case '\r' -> raw('r');
      case '\t' -> raw('t');
      default -> {
        raw("u00");
        raw(HEX[c >> 4]);
        raw(HEX[c & 15]);
      }
    }
  }

  private void room(int more) {
    if (length + more > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(length + more, buffer.length * 2));
    }
  }

  /** The text; nothing may be written afterwards. */
  String take() {
    String text = new String(buffer, 0, length);
    CharBuffers.giveBack(buffer);
    buffer = new char[0];
    length = 0;
    return text;
  }
}
