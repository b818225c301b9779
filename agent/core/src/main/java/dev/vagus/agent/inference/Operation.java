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

  /** The value of {@code gen_ai.operation.name}. */
  public String wireName() {
    return wireName;
  }
}
