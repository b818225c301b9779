package dev.vagus.agent.http;

import org.jspecify.annotations.Nullable;

/** The headers of a request, as its client keeps them. */
@FunctionalInterface
public interface RequestHeaders {
  /** The first value of a header whose name is given in lower case; null when it has none. */
  @Nullable String first(String name);
}
