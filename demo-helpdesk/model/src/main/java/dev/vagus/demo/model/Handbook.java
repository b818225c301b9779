package dev.vagus.demo.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The facts that a prompt brings along: its lines of the form {@code - topic: fact}. */
final class Handbook {
  record Entry(String topic, String fact) {}

  private static final Pattern LINE = Pattern.compile("(?m)^- ([^:\n]+): (.+)$");
  private static final Pattern WORD = Pattern.compile("[a-z]{4,}");

  private final List<Entry> entries = new ArrayList<>();

  Handbook(String instructions) {
    Matcher line = LINE.matcher(instructions);
    while (line.find()) {
      entries.add(new Entry(line.group(1).trim(), line.group(2).trim()));
    }
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  /** The entry that shares most words with the question; a word of the topic counts thrice. */
  Entry mostRelevant(String question) {
    Set<String> asked = stems(question);
    Entry best = entries.get(0);
    int bestShared = -1;
    for (Entry entry : entries) {
      int shared = 3 * shared(asked, stems(entry.topic())) + shared(asked, stems(entry.fact()));
      if (shared > bestShared) {
        best = entry;
        bestShared = shared;
      }
    }
    return best;
  }

  /** The entry after this one: what a model quotes that read one line too far. */
  Entry after(Entry entry) {
    return entries.get((entries.indexOf(entry) + 1) % entries.size());
  }

  private static int shared(Set<String> asked, Set<String> offered) {
    int count = 0;
    for (String stem : offered) {
      if (asked.contains(stem)) {
        count++;
      }
    }
    return count;
  }

  private static Set<String> stems(String text) {
    Set<String> stems = new HashSet<>();
    Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (word.find()) {
      stems.add(word.group().substring(0, Math.min(6, word.group().length())));
    }
    return stems;
  }
}
