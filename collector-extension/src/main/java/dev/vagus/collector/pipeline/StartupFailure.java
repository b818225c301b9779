package dev.vagus.collector.pipeline;

/** A part cannot start. The message is one line for the operator: what happened and the fix. */
public final class StartupFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StartupFailure(String message) {
    super(message);
  }

  public StartupFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
