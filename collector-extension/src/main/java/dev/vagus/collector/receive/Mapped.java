package dev.vagus.collector.receive;

import dev.vagus.collector.model.Feedback;
import dev.vagus.collector.model.Inference;
import dev.vagus.collector.model.KeyBinding;
import dev.vagus.collector.pipeline.IngestBatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A request as read: what to store, and what happened to everything else. Not thread-safe. */
final class Mapped {
  private final List<Inference> inferences = new ArrayList<>();
  private final List<Feedback> feedback = new ArrayList<>();
  private final List<KeyBinding> keys = new ArrayList<>();
  private final Map<String, Long> ignored = new TreeMap<>();
  private final Map<String, Long> rejected = new TreeMap<>();
  private String problem = "";

  void add(Inference inference) {
    inferences.add(inference);
  }

  void add(Feedback said) {
    feedback.add(said);
  }

  void add(KeyBinding binding) {
    keys.add(binding);
  }

  void ignore(String reason, long items) {
    if (items > 0) {
      ignored.merge(reason, items, Long::sum);
    }
  }

  void reject(Rejected why) {
    rejected.merge(why.reason(), 1L, Long::sum);
    if (problem.isEmpty()) {
      problem = String.valueOf(why.getMessage());
    }
  }

  IngestBatch batch() {
    return new IngestBatch(inferences, feedback, keys);
  }

  Map<String, Long> ignored() {
    return ignored;
  }

  Map<String, Long> rejected() {
    return rejected;
  }

  long rejectedItems() {
    return sum(rejected);
  }

  /** What was wrong with the first rejected item; empty when there is none. */
  String problem() {
    return problem;
  }

  /** All items of the request. */
  long items() {
    return inferences.size() + feedback.size() + keys.size() + sum(ignored) + sum(rejected);
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
