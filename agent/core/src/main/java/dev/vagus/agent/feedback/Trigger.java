package dev.vagus.agent.feedback;

import org.jspecify.annotations.Nullable;

/** What sets a rule off. */
sealed interface Trigger {
  /** Whether expressions of the rule may begin at {@code root}. */
  boolean offers(Root root);

  /**
   * An HTTP request that the application answered.
   *
   * @param method null for any
   * @param status which answers count
   */
  record Request(@Nullable String method, PathTemplate path, StatusRange status)
      implements Trigger {
    @Override
    public boolean offers(Root root) {
      return true;
    }

    boolean matchesMethod(String actual) {
      return method == null || method.equals(actual);
    }
  }

  /**
   * A call of a method.
   *
   * @param type exact name of the class that declares the method
   * @param arguments how many it takes, -1 for any number
   * @param always whether calls that throw count too
   */
  record Call(String type, String method, int arguments, boolean always) implements Trigger {
    @Override
    public boolean offers(Root root) {
      return root.ofCall();
    }
  }
}
