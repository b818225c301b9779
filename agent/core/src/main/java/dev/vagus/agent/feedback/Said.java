package dev.vagus.agent.feedback;

import dev.vagus.agent.telemetry.FeedbackEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a user did, as the application or a rule says it: not checked, text as it is. */
record Said(
    Action action,
    FeedbackEvent.Target target,
    @Nullable String id,
    @Nullable Double value,
    @Nullable Double min,
    @Nullable Double max,
    @Nullable String text,
    @Nullable String name,
    @Nullable String rule,
    @Nullable String author,
    @Nullable Instant at) {}
