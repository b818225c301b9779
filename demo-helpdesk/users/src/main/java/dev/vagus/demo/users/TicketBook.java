package dev.vagus.demo.users;

import java.util.List;
import java.util.SplittableRandom;

/** All tickets of a run: the same seed gives the same tickets, and no two are alike. */
final class TicketBook {
  private static final List<String> FIRST_NAMES =
      List.of(
          "Ada", "Ben", "Chloe", "Dmitri", "Elif", "Farah", "Goran", "Hana", "Ivo", "Jonas",
          "Keiko", "Lena", "Mateo", "Noor", "Olga", "Pedro", "Quinn", "Rosa", "Sanjay", "Tove");
  private static final List<String> LAST_NAMES =
      List.of(
          "Abbott",
          "Berger",
          "Costa",
          "Dahl",
          "Eriksen",
          "Fischer",
          "Garcia",
          "Haddad",
          "Ito",
          "Jensen",
          "Kowalski",
          "Lindqvist",
          "Moreau",
          "Novak",
          "Okafor");
  private static final List<String> PRODUCTS =
      List.of(
          "tent",
          "sleeping bag",
          "gas stove",
          "head lamp",
          "rucksack",
          "rain jacket",
          "camp chair",
          "water filter");
  private static final List<String> ASIDES =
      List.of(
          " We leave for the mountains on Saturday with the children, so it is rather urgent.",
          " I have been a customer for many years and never had any trouble with you before.",
          " I tried the telephone twice this morning, but nobody answered and I had to hang up.");

  private final long seed;

  TicketBook(long seed) {
    this.seed = seed;
  }

  /**
   * The ticket with that number.
   *
   * @param number 0 or more
   */
  Ticket ticket(int number) {
    SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
    Topic topic = pick(random, List.of(Topic.values()));
    String product = pick(random, PRODUCTS);
    String text = topic.text.formatted(product, 40_000 + number);
    for (String aside : ASIDES) {
      if (random.nextDouble() < 0.3) {
        text += aside;
      }
    }
    String customer = pick(random, FIRST_NAMES) + " " + pick(random, LAST_NAMES);
    return new Ticket(customer, topic.subject.formatted(product), text, topic.need, topic.fact);
  }

  private static <T> T pick(SplittableRandom random, List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
