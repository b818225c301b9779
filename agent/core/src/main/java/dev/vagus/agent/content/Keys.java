package dev.vagus.agent.content;

/** Keys and tokens that give access: JWT, bearer tokens, API keys of well-known services. */
final class Keys {
  private static final int LONGEST_TOKEN = 8192;
  private static final String[] UNDERSCORED = {
    "ghp_",
    "gho_",
    "ghu_",
    "ghs_",
    "ghr_",
    "github_pat_",
    "sk_live_",
    "sk_test_",
    "rk_live_",
    "rk_test_",
    "pk_live_",
    "whsec_",
    "hf_",
    "npm_",
    "pypi_",
    "dop_v1_",
    "gsk_",
    "r8_",
    "lin_api_"
  };
  private static final String[] HYPHENED = {
    "sk-", "xoxa-", "xoxb-", "xoxe-", "xoxo-", "xoxp-", "xoxr-", "xoxs-", "xapp-", "glpat-",
    "pplx-", "xai-"
  };

  private Keys() {}

  /** The character at {@code at} is one of {@code A B b J _ -}. */
  static boolean find(String s, int at, int floor, Finding found) {
    return switch (s.charAt(at)) {
      case 'A' -> cloudKey(s, at, found);
      case 'B', 'b' -> bearer(s, at, found);
      case 'J' -> jwt(s, at, floor, found);
      case '_' -> prefixed(s, at, floor, UNDERSCORED, 16, found);
      default -> privateKey(s, at, found) || prefixed(s, at, floor, HYPHENED, 10, found);
    };
  }

  private static boolean prefixed(
      String s, int at, int floor, String[] prefixes, int least, Finding found) {
    for (String prefix : prefixes) {
      int start = at + 1 - prefix.length();
      if (start >= floor && s.startsWith(prefix, start) && Characters.boundaryBefore(s, start)) {
        int end = Characters.tokenEnd(s, at + 1, LONGEST_TOKEN);
        return end - at > least && random(s, at + 1, end) && found.set("API_KEY", start, end);
      }
    }
    return false;
  }

  private static boolean cloudKey(String s, int at, Finding found) {
    if (!Characters.boundaryBefore(s, at)) {
      return false;
    }
    if (s.startsWith("AKIA", at) || s.startsWith("ASIA", at)) {
      int end = at + 4;
      while (end < s.length() && end - at < 21 && upperOrDigit(s.charAt(end))) {
        end++;
      }
      return end - at == 20 && !Characters.wordAt(s, end) && found.set("API_KEY", at, end);
    }
    if (s.startsWith("AIza", at)) {
      int end = Characters.tokenEnd(s, at, LONGEST_TOKEN);
      return end - at >= 35 && found.set("API_KEY", at, end);
    }
    return false;
  }

  private static boolean upperOrDigit(char c) {
    return Characters.upper(c) || Characters.digit(c);
  }

  private static boolean bearer(String s, int at, Finding found) {
    boolean begins = at + 23 <= s.length() && (s.charAt(at + 1) | 0x20) == 'e';
    if (!begins
        || !s.regionMatches(true, at, "bearer ", 0, 7)
        || !Characters.boundaryBefore(s, at)) {
      return false;
    }
    int start = at + 7;
    int end = start;
    int limit = Math.min(s.length(), start + LONGEST_TOKEN);
    while (end < limit && bearerCharacter(s.charAt(end))) {
      end++;
    }
    while (end > start && s.charAt(end - 1) == '.') {
      end--;
    }
    return end - start >= 16 && random(s, start, end) && found.set("TOKEN", start, end);
  }

  private static boolean bearerCharacter(char c) {
    return Characters.token(c) || c == '.' || c == '~' || c == '+' || c == '/' || c == '=';
  }

  /** {@code at} is the J of {@code eyJ}, which is <code>{"</code> in base64. */
  private static boolean jwt(String s, int at, int floor, Finding found) {
    int start = at - 2;
    if (start < floor || !s.startsWith("ey", start) || !Characters.boundaryBefore(s, start)) {
      return false;
    }
    int header = Characters.tokenEnd(s, start, LONGEST_TOKEN);
    if (header - start < 10 || header >= s.length() || s.charAt(header) != '.') {
      return false;
    }
    int payload = Characters.tokenEnd(s, header + 1, LONGEST_TOKEN);
    if (payload - header < 5) {
      return false;
    }
    int end = payload;
    if (end < s.length() && s.charAt(end) == '.') {
      end = Characters.tokenEnd(s, end + 1, LONGEST_TOKEN);
    }
    return found.set("TOKEN", start, end);
  }

  private static boolean privateKey(String s, int at, Finding found) {
    if (!s.startsWith("-----BEGIN ", at)) {
      return false;
    }
    int label = s.indexOf("-----", at + 11);
    if (label < 0 || label - at > 64 || !s.startsWith("PRIVATE KEY", label - 11)) {
      return false;
    }
    int last = s.indexOf("-----END ", label);
    int close = last < 0 ? -1 : s.indexOf("-----", last + 9);
    return found.set("PRIVATE_KEY", at, close < 0 ? s.length() : close + 5);
  }

  /** Generated text has digits; words joined by hyphens or underscores have none. */
  private static boolean random(String s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Characters.digit(s.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
