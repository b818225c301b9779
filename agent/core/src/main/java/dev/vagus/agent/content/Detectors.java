package dev.vagus.agent.content;

/**
 * Finds what must not leave the application, in one pass: a detector runs only where one of its
 * rare characters appears, looks around from there, and never backtracks further than the longest
 * thing it knows.
 */
final class Detectors {
  /** Longest look ahead of any detector whose end decides whether it matches. */
  static final int LOOK_AHEAD = 320;

  private Detectors() {}

  /**
   * Whether something is found around the character at {@code at}.
   *
   * @param floor nothing before it belongs to the finding
   */
  static boolean find(String s, int at, int floor, Finding found) {
    char c = s.charAt(at);
    return switch (c) {
      case '@' -> Addresses.email(s, at, floor, found);
      case ':' -> Addresses.url(s, at, found) || Addresses.ip6(s, at, floor, found);
      case '+' -> Numbers.phone(s, at, found);
      case 'A', 'B', 'b', 'J', '_', '-' -> Keys.find(s, at, floor, found);
      default -> Characters.digit(c) && Numbers.find(s, at, floor, found);
    };
  }
}
