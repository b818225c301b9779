package dev.vagus.agent.inference;

import org.jspecify.annotations.Nullable;

/**
 * Facts of a step, neutral between libraries. Null means not known. Content is rendered by {@link
 * Step#render}. Not thread-safe.
 */
public final class StepFacts {
  /** The id under which the model asked for the tool. */
  public @Nullable String toolCallId;

  /** {@code function}, {@code extension} or {@code datastore}. */
  public @Nullable String toolType;

  public @Nullable String toolDescription;

  /** Rendered JSON; null when not captured. */
  public @Nullable String arguments;

  /** Rendered JSON; null when not captured. */
  public @Nullable String result;

  /** Results asked for at most. */
  public @Nullable Long topK;

  /** Rendered text of the query; null when not captured. */
  public @Nullable String query;

  /** JSON array of what was found, ids and scores only; null when not captured. */
  public @Nullable String documents;

  /** A failure that the application does not see as an exception. */
  public @Nullable String errorType;
}
