package dev.vagus.agent.inference;

/** What a step does; the values of {@code gen_ai.operation.name} of calls to no model. */
public enum StepKind {
  INVOKE_AGENT("invoke_agent"),
  EXECUTE_TOOL("execute_tool"),
  RETRIEVAL("retrieval");

  private final String wireName;

  StepKind(String wireName) {
    this.wireName = wireName;
  }

  /** The value of {@code gen_ai.operation.name}. */
  public String wireName() {
    return wireName;
  }
}
