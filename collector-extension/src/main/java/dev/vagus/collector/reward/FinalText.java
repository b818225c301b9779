package dev.vagus.collector.reward;

import dev.vagus.collector.message.Message;
import dev.vagus.collector.message.Messages;
import dev.vagus.collector.message.UnreadableMessages;
import dev.vagus.collector.model.Feedback;
import dev.vagus.collector.model.Inference;
import dev.vagus.collector.stats.TextSimilarity;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares the text a user ended up with to what the model wrote. Redaction numbers its
 * placeholders by text, so the same address may be {@code [EMAIL_2]} in the one and {@code
 * [EMAIL_1]} in the other; only their types are compared.
 */
final class FinalText {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\[([A-Z][A-Z0-9_]*)_[0-9]+]");

  private FinalText() {}

  /** In [0, 1]; of several choices the nearest; null when one of the two texts is not known. */
  static @Nullable Double similarity(Feedback feedback, @Nullable Inference inference) {
    String text = feedback.text();
    if (text == null || inference == null) {
      return null;
    }
    return outputs(inference)
        .map(output -> TextSimilarity.similarity(unnumbered(output), unnumbered(text)))
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
        .map(output -> TextSimilarity.kept(unnumbered(output), unnumbered(text)))
        .filter(kept -> !kept.isNaN())
        .max(Double::compare)
        .orElse(null);
  }

  private static String unnumbered(String text) {
    return PLACEHOLDER.matcher(text).replaceAll("[$1]");
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
