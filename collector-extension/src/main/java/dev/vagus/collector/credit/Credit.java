package dev.vagus.collector.credit;

/**
 * One inference's part in an episode's reward.
 *
 * @param factor what the value of the episode's reward is multiplied with, in (0, 1]
 * @param share part of the evidence behind the reward, in (0, 1]; the shares of an episode sum to
 *     1, so that what was said once never counts more than once
 * @param why one sentence for people
 */
public record Credit(double factor, double share, String why) {}
