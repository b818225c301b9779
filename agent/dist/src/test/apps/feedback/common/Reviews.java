/** What a rule about a method can watch. */
final class Reviews {
  private int last;

  int star(String path, int stars) {
    if (stars > 5) {
      throw new IllegalArgumentException("too many stars");
    }
    last = stars;
    return last;
  }

  String remember(String answer) {
    return "note " + answer.length();
  }
}
