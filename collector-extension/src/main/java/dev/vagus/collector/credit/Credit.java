package dev.vagus.collector.credit;

/**
 * One inference's share of an episode's reward.
 *
 * @param weight factor for the episode's reward
 * @param why one sentence for people
 */
public record Credit(double weight, String why) {}
