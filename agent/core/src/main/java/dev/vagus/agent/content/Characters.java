package dev.vagus.agent.content;

/** Character classes of the detectors and of JSON text, one table look-up each. */
final class Characters {
  /** Needs an escape in a JSON string. */
  private static final int ESCAPED = 1;

  /** May belong to something that a detector knows. */
  private static final int TRIGGER = 2;

  private static final int DIGIT = 4;
  private static final int LETTER = 8;
  private static final int HEX = 16;
  private static final int LOCAL_PART = 32;
  private static final int TOKEN = 64;

  private static final byte[] CLASSES = new byte[128];
  private static final byte[] ONLY_ESCAPED = new byte[256];
  private static final byte[] ESCAPED_OR_TRIGGER = new byte[256];

  static {
    for (int c = 0; c < 0x20; c++) {
      CLASSES[c] |= ESCAPED;
    }
    add("\"\\", ESCAPED);
    add("@:+-_0123456789ABbJ", TRIGGER);
    add("0123456789", DIGIT | HEX | LOCAL_PART | TOKEN);
    for (char c = 'a'; c <= 'z'; c++) {
      CLASSES[c] |= LETTER | LOCAL_PART | TOKEN;
      CLASSES[Character.toUpperCase(c)] |= LETTER | LOCAL_PART | TOKEN;
    }
    add("abcdefABCDEF", HEX);
    add("._%+-", LOCAL_PART);
    add("_-", TOKEN);
    for (int c = 0; c < 128; c++) {
      ONLY_ESCAPED[c] = (byte) (CLASSES[c] & ESCAPED);
      ESCAPED_OR_TRIGGER[c] = (byte) (CLASSES[c] & (ESCAPED | TRIGGER));
    }
  }

  private Characters() {}

  private static void add(String characters, int flags) {
    for (int i = 0; i < characters.length(); i++) {
      CLASSES[characters.charAt(i)] |= (byte) flags;
    }
  }

  /**
   * By the low byte of a character, not 0 where it is an ASCII character that is escaped or, when
   * redacting, may trigger a detector.
   */
  static byte[] interesting(boolean redacting) {
    return redacting ? ESCAPED_OR_TRIGGER : ONLY_ESCAPED;
  }

  static boolean escaped(char c) {
    return c < 128 && (CLASSES[c] & ESCAPED) != 0;
  }

  static boolean trigger(char c) {
    return c < 128 && (CLASSES[c] & TRIGGER) != 0;
  }

  static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean upper(char c) {
    return c >= 'A' && c <= 'Z';
  }

  static boolean hex(char c) {
    return c < 128 && (CLASSES[c] & HEX) != 0;
  }

  /** Letter or digit of any script. */
  static boolean word(char c) {
    return c < 128 ? (CLASSES[c] & (LETTER | DIGIT)) != 0 : Character.isLetterOrDigit(c);
  }

  /** Part of the name before the @ of an address. */
  static boolean localPart(char c) {
    return c < 128 ? (CLASSES[c] & LOCAL_PART) != 0 : Character.isLetterOrDigit(c);
  }

  /** Part of a key or of base64url. */
  static boolean token(char c) {
    return c < 128 && (CLASSES[c] & TOKEN) != 0;
  }

  /** Whether a word may begin at {@code at}. */
  static boolean boundaryBefore(CharSequence s, int at) {
    return at == 0 || !word(s.charAt(at - 1));
  }

  static boolean wordAt(CharSequence s, int at) {
    return at < s.length() && word(s.charAt(at));
  }

  /** End of the run of token characters that begins at {@code from}. */
  static int tokenEnd(CharSequence s, int from, int most) {
    int end = from;
    int limit = Math.min(s.length(), from + most);
    while (end < limit && token(s.charAt(end))) {
      end++;
    }
    return end;
  }
}
