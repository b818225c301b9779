package dev.vagus.collector.pipeline;

/** How many revisions of rewards were ever written, those that withdraw included. */
public record RevisionCount(String track, String credit, long revisions) {}
