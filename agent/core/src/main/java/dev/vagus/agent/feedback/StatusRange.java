package dev.vagus.agent.feedback;

/** HTTP statuses from {@code first} to {@code last}: {@code 2xx}, {@code 204}, {@code any}. */
record StatusRange(int first, int last) {
  static final StatusRange SUCCESS = new StatusRange(200, 299);

  static StatusRange parse(String text) throws RuleException {
    if (text.equals("any")) {
      return new StatusRange(0, 999);
    }
    if (text.matches("[1-5]xx")) {
      int hundreds = (text.charAt(0) - '0') * 100;
      return new StatusRange(hundreds, hundreds + 99);
    }
    if (text.matches("[1-5]\\d\\d")) {
      int status = Integer.parseInt(text);
      return new StatusRange(status, status);
    }
    throw new RuleException("status '" + text + "' is none of 2xx, 204 and any");
  }

  boolean contains(int status) {
    return first <= status && status <= last;
  }
}
