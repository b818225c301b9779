package dev.vagus.agent.inference;

/** What a model call does; the values of {@code gen_ai.operation.name}. */
public enum Operation {
  CHAT("chat"),
  TEXT_COMPLETION("text_completion"),
  GENERATE_CONTENT("generate_content"),
  EMBEDDINGS("embeddings");

  private final String wireName;

  Operation(String wireName) {
    this.wireName = wireName;
  }

  /** Whether a layer may call {@code other} what another layer calls this. */
  boolean isLike(Operation other) {
    return this == other || (generatesText() && other.generatesText());
  }

  private boolean generatesText() {
    return this == CHAT || this == TEXT_COMPLETION || this == GENERATE_CONTENT;
  }

  /** The value of {@code gen_ai.operation.name}. */
  public String wireName() {
    return wireName;
  }
}
