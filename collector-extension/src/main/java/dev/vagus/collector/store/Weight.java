package dev.vagus.collector.store;

import dev.vagus.collector.model.Feedback;
import dev.vagus.collector.model.Inference;
import dev.vagus.collector.pipeline.IngestBatch;
import org.jspecify.annotations.Nullable;

/** About how many bytes a batch holds in memory. */
final class Weight {
  private static final int ITEM = 1024;

  private Weight() {}

  static long of(IngestBatch batch) {
    long bytes = (long) ITEM * batch.size();
    for (Inference inference : batch.inferences()) {
      bytes +=
          length(inference.inputMessages())
              + length(inference.outputMessages())
              + length(inference.systemInstructions())
              + length(inference.toolDefinitions());
    }
    for (Feedback feedback : batch.feedback()) {
      bytes += length(feedback.text());
    }
    return bytes;
  }

  private static long length(@Nullable String text) {
    return text == null ? 0 : text.length();
  }
}
