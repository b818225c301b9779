package dev.vagus.agent.content;

import java.util.Arrays;

/** Writes JSON into a pooled buffer; strings are redacted and cut on their way. Not thread-safe. */
final class JsonText {
  /** How far behind a cut something may lie whose beginning is before it. */
  private static final int BEHIND_CUT = 64;

  private static final int CHUNK = 128;

  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private final Rendering rendering;
  private final ContentLimits limits;
  private final byte[] interesting;
  private final Finding found = new Finding();
  private char[] buffer = CharBuffers.take();
  private int length;

  JsonText(Rendering rendering, ContentLimits limits) {
    this.rendering = rendering;
    this.limits = limits;
    this.interesting = Characters.interesting(rendering.redactor().active());
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
    string(s, 0, s.length(), Characters.interesting(false));
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
      string(replaced, 0, replaced.length(), interesting);
    } else {
      string(s, from, to, interesting);
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

  /**
   * Copies the text in chunks and looks at the copy: what was written since the last replacement
   * lies in the buffer as it lies in the text, {@code floor} at {@code base}.
   */
  private void string(String s, int from, int to, byte[] interesting) {
    int cut = cut(s, from, to);
    int scanned = Math.min(to, cut + BEHIND_CUT);
    raw('"');
    int base = length;
    int floor = from;
    int loaded = from;
    int i = from;
    while (i < scanned) {
      if (i == loaded) {
        loaded = Math.min(scanned, i + CHUNK);
        length = base + i - floor;
        room(loaded - i);
        s.getChars(i, loaded, buffer, length);
      }
      i = floor - base + next(buffer, base + i - floor, base + loaded - floor, interesting);
      if (i == loaded) {
        continue;
      }
      char c = buffer[base + i - floor];
      if (Characters.escaped(c)) {
        if (i >= cut) {
          break;
        }
        length = base + i - floor;
        escape(c);
        floor = i + 1;
      } else if (Detectors.find(s, i, floor, found) && found.start < cut) {
        length = base + found.start - floor;
        floor = Math.min(found.end, to);
        raw(rendering.placeholder(found.type, s.substring(found.start, floor)));
      } else {
        i++;
        continue;
      }
      base = length;
      loaded = floor;
      i = floor;
    }
    length = base + Math.max(0, cut - floor);
    raw('"');
  }

  /**
   * Four at a time, by the low byte: what is not ASCII may look interesting, which is sorted out.
   */
  private static int next(char[] buffer, int from, int to, byte[] interesting) {
    int i = from;
    for (; i < to - 3; i += 4) {
      int any =
          interesting[buffer[i] & 0xff]
              | interesting[buffer[i + 1] & 0xff]
              | interesting[buffer[i + 2] & 0xff]
              | interesting[buffer[i + 3] & 0xff];
      if (any != 0) {
        break;
      }
    }
    for (; i < to; i++) {
      char c = buffer[i];
      if (c < 128 && interesting[c] != 0) {
        return i;
      }
    }
    return to;
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
