package dev.vagus.agent.feedback;

import org.jspecify.annotations.Nullable;

/** An HTTP request as a web framework shows it. Reading must not consume the body. */
public interface RequestView {
  String method();

  /** The path within the application, as in the request line: not decoded, without the query. */
  @Nullable String rawPath();

  /** The query string as in the request line. */
  @Nullable String rawQuery();

  @Nullable String header(String name);

  @Nullable String cookie(String name);
}
