package dev.vagus.agent.feedback;

import org.jspecify.annotations.Nullable;

/** The method of the application that a web framework calls for a request. */
public interface HandlerView {
  /** Its argument at a position from 0; null when there is none. */
  @Nullable Object argument(int position);

  /** The object whose method it is. */
  @Nullable Object self();

  /** What the framework made of the request's body. */
  @Nullable Object body();

  /** What the method returned, without wrappers of the framework; null before. */
  @Nullable Object returned();
}
