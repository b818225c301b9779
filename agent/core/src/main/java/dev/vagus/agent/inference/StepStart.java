package dev.vagus.agent.inference;

import org.jspecify.annotations.Nullable;

/**
 * What is known when a step begins.
 *
 * @param library name of the instrumentation that saw it, for example {@code langchain4j}
 * @param kind what it does
 * @param name of the agent, the tool or the data source; null when it has none
 * @param conversationId value of {@code gen_ai.conversation.id} of the step and all that happens in
 *     it; null for the one of the enclosing step
 */
public record StepStart(
    String library, StepKind kind, @Nullable String name, @Nullable String conversationId) {}
