package dev.vagus.collector.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the append-only log of rewards. The latest revision of an inference, track and
 * credit assignment is in force.
 *
 * @param reward null when the reward was withdrawn because nothing supports it any more
 * @param revision counts from 1 per inference, track and credit assignment
 * @param logPosition position of the ingest log that it was computed at
 */
public record RewardRevision(
    SpanKey inference,
    String episodeId,
    String track,
    String credit,
    @Nullable Reward reward,
    int revision,
    long logPosition,
    Instant computedAt) {}
