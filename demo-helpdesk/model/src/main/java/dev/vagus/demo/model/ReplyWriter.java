package dev.vagus.demo.model;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the answer of a model: what it says depends only on the seed, the model, the messages and
 * how often the same was asked before. A better model more often quotes the fact that the question
 * needs and more often minds its manners.
 */
final class ReplyWriter {
  private static final Pattern NAME = Pattern.compile("(?m)^Customer: (\\S+)");

  private final long seed;

  ReplyWriter(long seed) {
    this.seed = seed;
  }

  /**
   * @param repetition how often these messages were sent to this model before
   */
  String write(OfferedModel model, List<Message> messages, int repetition) {
    String instructions = textOf(messages, "system", "developer");
    String question = textOf(messages, "user");
    long hash = 31L * messages.hashCode() + model.id().hashCode();
    SplittableRandom random =
        new SplittableRandom(seed ^ (hash * 0x9E3779B97F4A7C15L) + repetition);
    List<String> parts = new ArrayList<>();

    Matcher name = NAME.matcher(question);
    boolean named = name.find() && random.nextDouble() < model.manners();
    parts.add((named ? "Dear " + name.group(1) : "Hi") + ",\n\n");
    if (random.nextDouble() < model.manners()) {
      parts.add(pick(random, Phrases.THANKS));
    }
    parts.add(pick(random, Phrases.UNDERSTANDING));
    parts.add(substance(model, new Handbook(instructions), question, random));
    if (random.nextDouble() > model.skill()) {
      parts.add(String.join("", Phrases.PADDING));
    }
    parts.add(pick(random, Phrases.OFFERS));
    if (random.nextDouble() < model.manners()) {
      parts.add("\n\nKind regards,\nyour support team");
    }
    return String.join("", parts).replace(" \n", "\n").trim();
  }

  private static String substance(
      OfferedModel model, Handbook handbook, String question, SplittableRandom random) {
    if (handbook.isEmpty()) {
      return pick(random, Phrases.EVASIONS);
    }
    Handbook.Entry entry = handbook.mostRelevant(question);
    if (random.nextDouble() < model.skill()) {
      return pick(random, Phrases.LEAD_INS) + entry.fact() + " ";
    }
    if (random.nextDouble() < 0.35) {
      return pick(random, Phrases.LEAD_INS) + handbook.after(entry).fact() + " ";
    }
    return pick(random, Phrases.EVASIONS);
  }

  private static String textOf(List<Message> messages, String... roles) {
    StringBuilder text = new StringBuilder();
    for (Message message : messages) {
      if (List.of(roles).contains(message.role())) {
        text.append(message.text()).append('\n');
      }
    }
    return text.toString();
  }

  private static String pick(SplittableRandom random, List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
