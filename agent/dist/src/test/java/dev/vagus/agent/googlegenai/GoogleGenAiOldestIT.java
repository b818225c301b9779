package dev.vagus.agent.googlegenai;

/** The oldest version whose asynchronous calls do not run the synchronous ones on a pool. */
class GoogleGenAiOldestIT extends GoogleGenAiSuite {
  GoogleGenAiOldestIT() {
    super("1.18.0", "once");
  }

  /** It only tells the provider how long it wants to wait. */
  @Override
  protected boolean timesOut() {
    return false;
  }

  /** It asks once. */
  @Override
  protected boolean retries() {
    return false;
  }
}
