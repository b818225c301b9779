package dev.vagus.demo.model;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import com.knuddels.jtokkit.api.IntArrayList;
import java.util.List;

/** Counts tokens as the provider's current models do. */
final class Tokens {
  private static final Encoding ENCODING =
      Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);

  private static final int PER_MESSAGE = 3;
  private static final int REPLY_PRIMER = 3;

  private Tokens() {}

  static int of(String text) {
    return ENCODING.countTokensOrdinary(text);
  }

  static int ofPrompt(List<Message> messages) {
    int sum = REPLY_PRIMER;
    for (Message message : messages) {
      sum += PER_MESSAGE + of(message.role()) + of(message.text());
    }
    return sum;
  }

  /** The beginning of a text, at most so many tokens long. */
  static String first(int count, String text) {
    IntArrayList tokens = ENCODING.encodeOrdinary(text, count).getTokens();
    return ENCODING.decode(tokens);
  }
}
