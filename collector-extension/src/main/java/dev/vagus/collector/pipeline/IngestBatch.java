package dev.vagus.collector.pipeline;

import dev.vagus.collector.model.Feedback;
import dev.vagus.collector.model.Inference;
import dev.vagus.collector.model.KeyBinding;
import java.util.List;

/** What one request brought, mapped to the model. It is stored as a whole or not at all. */
public record IngestBatch(
    List<Inference> inferences, List<Feedback> feedback, List<KeyBinding> keys) {
  public IngestBatch {
    inferences = List.copyOf(inferences);
    feedback = List.copyOf(feedback);
    keys = List.copyOf(keys);
  }

  public int size() {
    return inferences.size() + feedback.size() + keys.size();
  }

  public boolean isEmpty() {
    return size() == 0;
  }
}
