package dev.vagus.benchmarks.standin;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** The text of prompts and answers: plain help-desk English with a few characters to escape. */
public final class Texts {
  private static final String[] SENTENCES = {
    "The customer writes that the order 48213 has not arrived although it was promised for Monday.",
    " She says: \"I called twice and nobody could tell me where it is.\"",
    "\nPlease check the carrier's status first, then offer a replacement or a refund.",
    " Keep the tone friendly, use short sentences and do not promise a date that we cannot hold.",
    "\n- name the next step\n- say who takes it\n- say when we write again",
    " If the parcel was returned to the sender, mention that the address may need a correction.",
  };

  private Texts() {}

  /** {@code length} characters, starting at another sentence for another {@code seed}. */
  public static String prose(int length, int seed) {
    StringBuilder text = new StringBuilder(length + 128);
    for (int i = seed; text.length() < length; i++) {
      text.append(SENTENCES[i % SENTENCES.length]);
    }
    return text.substring(0, length);
  }

  static byte[] ascii(String text) {
    return text.getBytes(US_ASCII);
  }
}
