package dev.vagus.agent.feedback;

import org.jspecify.annotations.Nullable;

/** What a rule can look at: one request or one method call. */
interface Situation {
  /**
   * The object a path begins at.
   *
   * @param name of the variable, parameter, header or cookie; position of the argument; else empty
   * @return null when it is not there or not known yet
   */
  @Nullable Object at(Root root, String name);
}
