package dev.vagus.collector.reward;

import dev.vagus.collector.message.Message;
import dev.vagus.collector.message.Messages;
import dev.vagus.collector.message.UnreadableMessages;
import dev.vagus.collector.model.Feedback;
import dev.vagus.collector.model.Inference;
import dev.vagus.collector.stats.TextSimilarity;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares the text a user ended up with to what the model wrote. */
final class FinalText {
  private FinalText() {}

  /** In [0, 1]; of several choices the nearest; null when one of the two texts is not known. */
  static @Nullable Double similarity(Feedback feedback, @Nullable Inference inference) {
    String text = feedback.text();
    if (text == null || inference == null) {
      return null;
    }
    return outputs(inference)
        .map(output -> TextSimilarity.similarity(output, text))
        .max(Double::compare)
        .orElse(null);
  }

  /** In [0, 1]; of several choices the nearest; null when one of the two texts is not known. */
  static @Nullable Double kept(Feedback feedback, @Nullable Inference inference) {
    String text = feedback.text();
    if (text == null || inference == null) {
      return null;
    }
    return outputs(inference)
        .map(output -> TextSimilarity.kept(output, text))
        .filter(kept -> !kept.isNaN())
        .max(Double::compare)
        .orElse(null);
  }

  private static Stream<String> outputs(Inference inference) {
    try {
      List<Message> messages = Messages.read(inference.outputMessages());
      return messages.stream().map(Message::text).filter(text -> !text.isBlank());
    } catch (UnreadableMessages unknown) {
      return Stream.empty();
    }
  }
}
