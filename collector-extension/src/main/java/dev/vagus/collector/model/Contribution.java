package dev.vagus.collector.model;

/**
 * One signal's part in a reward.
 *
 * @param signal what was observed, for example {@code edit}
 * @param sourceId id of the feedback, or of the span where the signal is the inference itself
 * @param value the signal mapped to [-1, 1]
 * @param weight how much it counts, greater than 0
 */
public record Contribution(String signal, String sourceId, double value, double weight) {}
