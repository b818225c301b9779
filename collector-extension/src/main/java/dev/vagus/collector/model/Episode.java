package dev.vagus.collector.model;

import java.util.List;

/**
 * The unit that a reward can be about: the inferences of one conversation (or of one trace where
 * there is no conversation) and the feedback joined to them.
 *
 * @param inferences ordered by start, then key
 * @param feedback ordered by time, then id; retracted and superseded feedback is still in here
 */
public record Episode(String id, List<Inference> inferences, List<JoinedFeedback> feedback) {}
