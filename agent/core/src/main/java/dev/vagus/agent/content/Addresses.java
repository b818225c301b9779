package dev.vagus.agent.content;

/** E-mail and network addresses, and credentials in a URL. */
final class Addresses {
  private static final int LONGEST_LOCAL_PART = 64;
  private static final int LONGEST_DOMAIN = 253;
  private static final int LONGEST_USER_INFO = 256;
  private static final int LONGEST_IP6 = 45;

  private Addresses() {}

  /** {@code at} is the @. */
  static boolean email(String s, int at, int floor, Finding found) {
    int start = at;
    int lowest = Math.max(floor, at - LONGEST_LOCAL_PART);
    while (start > lowest && Characters.localPart(s.charAt(start - 1))) {
      start--;
    }
    while (start < at && !Characters.word(s.charAt(start))) {
      start++;
    }
    if (start == at) {
      return false;
    }
    int end = domainEnd(s, at + 1);
    return end > 0 && found.set("EMAIL", start, end);
  }

  /** End of a name with at least one dot and a last label of letters; -1 when there is none. */
  private static int domainEnd(String s, int from) {
    int limit = Math.min(s.length(), from + LONGEST_DOMAIN);
    int end = -1;
    int label = from;
    boolean letters = true;
    int i = from;
    for (; i < limit; i++) {
      char c = s.charAt(i);
      if (c == '.') {
        if (i == label) {
          break;
        }
        if (label > from && letters && i - label >= 2) {
          end = i;
        }
        label = i + 1;
        letters = true;
      } else if (c == '-' || Characters.word(c)) {
        letters &= c != '-' && !Characters.digit(c);
      } else {
        break;
      }
    }
    return label > from && letters && i - label >= 2 ? i : end;
  }

  /** {@code at} is the colon of {@code scheme://user:password@host}. */
  static boolean url(String s, int at, Finding found) {
    if (!s.startsWith("//", at + 1) || Characters.boundaryBefore(s, at)) {
      return false;
    }
    int start = at + 3;
    int limit = Math.min(s.length(), start + LONGEST_USER_INFO);
    boolean colon = false;
    int last = -1;
    for (int i = start; i < limit; i++) {
      char c = s.charAt(i);
      if (c == ':') {
        colon = true;
      } else if (c == '@') {
        last = i;
      } else if (c <= ' ' || c == '/' || c == '?' || c == '#' || c == '"') {
        break;
      }
    }
    return colon && last > start && found.set("CREDENTIALS", start, last);
  }

  /** {@code at} is the first colon. */
  static boolean ip6(String s, int at, int floor, Finding found) {
    int start = at;
    while (start > floor && start > at - 4 && Characters.hex(s.charAt(start - 1))) {
      start--;
    }
    if (start > 0 && (Characters.word(s.charAt(start - 1)) || s.charAt(start - 1) == ':')) {
      return false;
    }
    int groups = start < at ? 1 : 0;
    int digits = at - start;
    boolean gap = false;
    int i = at;
    int limit = Math.min(s.length(), start + LONGEST_IP6);
    while (i < limit && s.charAt(i) == ':') {
      int group = i + 1;
      if (group < limit && s.charAt(group) == ':') {
        if (gap) {
          return false;
        }
        gap = true;
        group++;
      }
      int end = group;
      while (end < limit && end - group < 5 && Characters.hex(s.charAt(end))) {
        end++;
      }
      if (end == group) {
        i = s.charAt(group - 1) == ':' && group - 2 >= i ? group : i;
        break;
      }
      if (end - group == 5) {
        return false;
      }
      groups++;
      digits += end - group;
      i = end;
    }
    if (Characters.wordAt(s, i)) {
      return false;
    }
    boolean address = gap ? groups >= 2 && groups <= 7 && digits >= 5 : groups == 8;
    return address && found.set("IP", start, i);
  }

  /** Four numbers up to 255 from {@code from}; their end, or -1. */
  static int ip4End(String s, int from) {
    int i = from;
    for (int part = 0; part < 4; part++) {
      if (part > 0) {
        if (i >= s.length() || s.charAt(i) != '.') {
          return -1;
        }
        i++;
      }
      int value = 0;
      int first = i;
      while (i < s.length() && i - first < 3 && Characters.digit(s.charAt(i))) {
        value = value * 10 + s.charAt(i) - '0';
        i++;
      }
      if (i == first || value > 255) {
        return -1;
      }
    }
    boolean goesOn =
        Characters.wordAt(s, i)
            || (i + 1 < s.length() && s.charAt(i) == '.' && Characters.digit(s.charAt(i + 1)));
    return goesOn ? -1 : i;
  }
}
