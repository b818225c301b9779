package dev.vagus.collector.model;

import java.util.List;

/**
 * Number in [-1, 1] that a track derives for one inference, with where it came from.
 *
 * @param trackVersion version of the track's definition
 * @param credit name of the credit assignment that brought it to this inference; {@code direct}
 *     when the signals were about this inference
 * @param confidence in [0, 1)
 * @param contributions what it was made of, never empty
 * @param why one sentence for people: how it came to this inference
 */
public record Reward(
    SpanKey inference,
    String episodeId,
    String track,
    int trackVersion,
    String credit,
    double value,
    double confidence,
    List<Contribution> contributions,
    String why) {}
