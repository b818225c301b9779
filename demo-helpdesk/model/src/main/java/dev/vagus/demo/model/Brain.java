package dev.vagus.demo.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers requests and remembers how often the same was asked. Thread-safe. */
final class Brain {
  private static final int REMEMBERED = 10_000;

  private record Question(String model, List<Message> messages) {}

  private final ReplyWriter writer;
  private final Map<Question, Integer> asked =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Integer> eldest) {
          return size() > REMEMBERED;
        }
      };

  Brain(long seed) {
    writer = new ReplyWriter(seed);
  }

  Answer answer(OfferedModel model, List<Message> messages, int maxTokens) {
    int repetition;
    synchronized (asked) {
      repetition = asked.merge(new Question(model.id(), messages), 1, Integer::sum) - 1;
    }
    String text = writer.write(model, messages, repetition);
    int tokens = Tokens.of(text);
    boolean cut = tokens > maxTokens;
    if (cut) {
      text = Tokens.first(maxTokens, text);
      tokens = maxTokens;
    }
    return new Answer(model, text, cut, Tokens.ofPrompt(messages), tokens);
  }
}
