package dev.vagus.agent.content;

/** What is told by its digits: payment cards, IBAN, telephone numbers, IPv4 addresses. */
final class Numbers {
  private static final int LONGEST_IBAN = 34;

  private Numbers() {}

  /** {@code at} is a digit. */
  static boolean find(String s, int at, int floor, Finding found) {
    if (iban(s, at, floor, found)) {
      return true;
    }
    if (at > 0 && (Characters.word(s.charAt(at - 1)) || decimal(s, at))) {
      return false;
    }
    int ip = Addresses.ip4End(s, at);
    if (ip > 0) {
      return found.set("IP", at, ip);
    }
    return card(s, at, found) || national(s, at, floor, found);
  }

  /** Whether the digit continues a number such as 3.14. */
  private static boolean decimal(String s, int at) {
    char before = s.charAt(at - 1);
    return (before == '.' || before == ',') && at > 1 && Characters.digit(s.charAt(at - 2));
  }

  /** 13 to 19 digits, grouped by single blanks or hyphens or not at all, that pass Luhn's check. */
  private static boolean card(String s, int at, Finding found) {
    char first = s.charAt(at);
    if (first < '2' || first > '6' || at + 13 > s.length()) {
      return false;
    }
    int[] value = new int[19];
    int digits = 0;
    int group = 0;
    int end = -1;
    int i = at;
    while (i < s.length() && digits < 19) {
      char c = s.charAt(i);
      if (Characters.digit(c)) {
        value[digits++] = c - '0';
        group++;
        i++;
        boolean groupEnds = i == s.length() || !Characters.word(s.charAt(i));
        if (digits >= 13 && groupEnds && luhn(value, digits)) {
          end = i;
        }
      } else if ((c == ' ' || c == '-')
          && group >= 4
          && i + 1 < s.length()
          && Characters.digit(s.charAt(i + 1))) {
        group = 0;
        i++;
      } else {
        break;
      }
    }
    return end > 0 && found.set("CARD", at, end);
  }

  private static boolean luhn(int[] value, int digits) {
    int sum = 0;
    for (int i = 0; i < digits; i++) {
      int digit = value[digits - 1 - i];
      if ((i & 1) == 1) {
        digit *= 2;
      }
      sum += digit > 9 ? digit - 9 : digit;
    }
    return sum % 10 == 0;
  }

  /** {@code at} is the first of the two check digits. */
  private static boolean iban(String s, int at, int floor, Finding found) {
    int start = at - 2;
    if (start < floor
        || !Characters.upper(s.charAt(start))
        || !Characters.upper(s.charAt(start + 1))
        || !Characters.boundaryBefore(s, start)) {
      return false;
    }
    char[] compact = new char[LONGEST_IBAN];
    int length = 0;
    int end = -1;
    for (int i = start; i < s.length() && length < LONGEST_IBAN; i++) {
      char c = s.charAt(i);
      if (Characters.upper(c) || Characters.digit(c)) {
        compact[length++] = c;
        boolean groupEnds = !Characters.wordAt(s, i + 1);
        if (length >= 15 && groupEnds && mod97(compact, length)) {
          end = i + 1;
        }
      } else if (c != ' ' || !Characters.wordAt(s, i + 1)) {
        break;
      }
    }
    return end > 0 && found.set("IBAN", start, end);
  }

  private static boolean mod97(char[] iban, int length) {
    int rest = 0;
    for (int i = 0; i < length; i++) {
      char c = iban[(i + 4) % length];
      rest = Characters.digit(c) ? (rest * 10 + c - '0') % 97 : (rest * 100 + c - 'A' + 10) % 97;
    }
    return rest == 1;
  }

  /** {@code at} is the plus sign of an international number. */
  static boolean phone(String s, int at, Finding found) {
    if (!Characters.boundaryBefore(s, at) || !Characters.wordAt(s, at + 1)) {
      return false;
    }
    return grouped(s, at + 1, 8, 15, found) && found.set("PHONE", at, found.end);
  }

  /**
   * A number without a country: it begins with 0, or reads like (212) 555-0100 or 212-555-0100.
   * Digits without any grouping could be anything and stay.
   */
  private static boolean national(String s, int at, int floor, Finding found) {
    if (at > floor + 1 && separator(s, at - 1) == at && Characters.digit(s.charAt(at - 2))) {
      return false;
    }
    boolean bracket = at > floor && s.charAt(at - 1) == '(';
    if (s.charAt(at) == '0') {
      boolean international = s.startsWith("00", at);
      if (!grouped(s, at, international ? 11 : 10, international ? 17 : 12, found)) {
        return false;
      }
      boolean plain = found.end - at <= 17 && ungrouped(s, at, found.end);
      return (international || !plain) && !date(s, at);
    }
    return northAmerican(s, at, bracket, found);
  }

  private static boolean northAmerican(String s, int at, boolean bracket, Finding found) {
    int i = digits(s, at, 3);
    if (i < 0 || s.charAt(at) < '2') {
      return false;
    }
    if (bracket) {
      if (i >= s.length() || s.charAt(i) != ')') {
        return false;
      }
      i++;
      i += i < s.length() && s.charAt(i) == ' ' ? 1 : 0;
    } else {
      i = separator(s, i);
    }
    i = i < 0 ? -1 : digits(s, i, 3);
    i = i < 0 ? -1 : separator(s, i);
    i = i < 0 ? -1 : digits(s, i, 4);
    return i > 0 && !Characters.wordAt(s, i) && found.set("PHONE", bracket ? at - 1 : at, i);
  }

  private static int digits(String s, int from, int count) {
    int end = from + count;
    if (end > s.length()) {
      return -1;
    }
    for (int i = from; i < end; i++) {
      if (!Characters.digit(s.charAt(i))) {
        return -1;
      }
    }
    return end;
  }

  private static int separator(String s, int at) {
    boolean is =
        at < s.length() && (s.charAt(at) == '-' || s.charAt(at) == '.' || s.charAt(at) == ' ');
    return is ? at + 1 : -1;
  }

  private static boolean ungrouped(String s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Characters.digit(s.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** 01.02.2026 and 01/02/2026. */
  private static boolean date(String s, int at) {
    return at + 5 < s.length()
        && (s.charAt(at + 2) == '.' || s.charAt(at + 2) == '/')
        && s.charAt(at + 5) == s.charAt(at + 2);
  }

  /** Digits in groups with single separators; sets the end of the longest run of whole groups. */
  private static boolean grouped(String s, int from, int least, int most, Finding found) {
    int count = 0;
    int end = -1;
    int i = from;
    while (i < s.length()) {
      char c = s.charAt(i);
      if (Characters.digit(c)) {
        count++;
        i++;
        boolean groupEnds = !Characters.wordAt(s, i);
        if (count > most) {
          break;
        }
        if (count >= least && groupEnds) {
          end = i;
        }
      } else {
        int next = groupSeparator(s, i);
        if (next < 0) {
          break;
        }
        i = next;
      }
    }
    return end > 0 && found.set("PHONE", from, end);
  }

  /** Behind one separator, or a bracket with a blank; -1 when no digit follows. */
  private static int groupSeparator(String s, int at) {
    int i = at;
    while (i < s.length() && i - at < 3 && " -./()".indexOf(s.charAt(i)) >= 0) {
      i++;
    }
    boolean digitFollows = i > at && i < s.length() && Characters.digit(s.charAt(i));
    return digitFollows ? i : -1;
  }
}
