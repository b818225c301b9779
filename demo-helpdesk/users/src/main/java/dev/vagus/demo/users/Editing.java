package dev.vagus.demo.users;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** How a person corrects a draft: repairs what is missing, cuts what is too much, rephrases. */
final class Editing {
  private static final int LONG = 105;

  private record Favourite(String instead, String say) {}

  private static final List<Favourite> FAVOURITES =
      List.of(
          new Favourite("trouble", "inconvenience"),
          new Favourite("gladly", "happily"),
          new Favourite("annoying", "frustrating"),
          new Favourite("parcel", "package"),
          new Favourite("Please tell me", "Let me know"),
          new Favourite("just reply", "simply answer"),
          new Favourite("sort it out", "solve it"),
          new Favourite("have looked into", "checked"));

  private Editing() {}

  static String edit(Ticket ticket, String draft, String person, SplittableRandom random) {
    List<String> sentences = new ArrayList<>(List.of(draft.split("(?<=[.!?])\\s+(?=\\S)")));
    if (sentences.size() > 3 && Words.of(draft).size() > LONG) {
      sentences.remove(sentences.size() - 2 - random.nextInt(2));
    }
    if (!draft.contains(ticket.need())) {
      int at = sentences.size() / 2;
      if (sentences.size() > 3) {
        sentences.set(at, ticket.fact());
      } else {
        sentences.add(at, ticket.fact());
      }
    }
    String text = String.join(" ", sentences);
    for (Favourite favourite : FAVOURITES) {
      if (random.nextDouble() < 0.6) {
        text = text.replace(favourite.instead(), favourite.say());
      }
    }
    if (!text.contains(ticket.firstName())) {
      String greeting = "Dear " + ticket.firstName() + ",\n\n";
      text = greeting + text.replaceFirst("^Hi,\\s+", "");
    }
    if (!text.contains("regards")) {
      text += "\n\nBest regards,\n" + person;
    }
    return Words.of(text).equals(Words.of(draft)) ? text + "\n\n" + person : text;
  }
}
