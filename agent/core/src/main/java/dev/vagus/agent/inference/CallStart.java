package dev.vagus.agent.inference;

import org.jspecify.annotations.Nullable;

/**
 * What is known when a model call is issued.
 *
 * @param library name of the instrumentation that saw the call, for example {@code openai-java}
 * @param operation what the call does
 * @param provider value of {@code gen_ai.provider.name}
 * @param requestModel the model exactly as requested
 * @param serverAddress host of the endpoint
 * @param serverPort port of the endpoint, -1 when unknown
 * @param streaming whether the answer arrives in chunks
 */
public record CallStart(
    String library,
    Operation operation,
    String provider,
    @Nullable String requestModel,
    @Nullable String serverAddress,
    int serverPort,
    boolean streaming) {}
