package dev.vagus.collector.pipeline;

import dev.vagus.collector.model.Episode;
import dev.vagus.collector.model.RewardRevision;
import dev.vagus.collector.reward.Acceptances;
import dev.vagus.collector.reward.EpisodeRewards;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns what was received into rewards: joins feedback, computes the dirty episodes again and
 * appends a revision where a reward changed. Everything is derived from what is stored, so that the
 * rewards do not depend on the order in which it came. One thread of its own.
 */
public final class Digest implements Component {
  private static final Logger log = LoggerFactory.getLogger(Digest.class);
  private static final int JOIN_ITEMS = 20_000;
  private static final int EPISODE_INFERENCES = 2_000;
  private static final long PAUSE_MILLIS = 200;
  private static final long PAUSE_AFTER_FAILURE_MILLIS = 5_000;

  private final Store store;
  private final EpisodeRewards rewards;
  private final String rules;
  private final List<RewardListener> listeners;
  private final Clock clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition closed = lock.newCondition();
  private final Thread thread = new Thread(this::run, "vagus-digest");
  private volatile boolean closing;

  /**
   * Needs a store that is started first and closed last.
   *
   * @param rules names the tracks, their versions and settings; see {@link Store#rules}
   */
  public Digest(
      Store store,
      EpisodeRewards rewards,
      String rules,
      List<RewardListener> listeners,
      Clock clock) {
    this.store = store;
    this.rewards = rewards;
    this.rules = rules;
    this.listeners = List.copyOf(listeners);
    this.clock = clock;
    thread.setDaemon(true);
  }

  @Override
  public void start() {
    store.rules(rules);
    thread.start();
  }

  /** Digests everything committed so far. For the digest thread, or before it is started. */
  public void digestAll() {
    long joined;
    do {
      joined = store.join(JOIN_ITEMS);
      List<Episode> dirty = store.dirtyEpisodes(EPISODE_INFERENCES);
      while (!dirty.isEmpty() && !closing) {
        digest(dirty, joined);
        dirty = store.dirtyEpisodes(EPISODE_INFERENCES);
      }
    } while (joined < store.position() && !closing);
  }

  private void digest(List<Episode> episodes, long position) {
    Map<String, List<RewardRevision>> before =
        store.latestRevisions(episodes.stream().map(Episode::id).toList()).stream()
            .collect(Collectors.groupingBy(RewardRevision::episodeId));
    List<EpisodeDigest> digests = new ArrayList<>(episodes.size());
    List<RewardRevision> revised = new ArrayList<>();
    for (Episode episode : episodes) {
      List<RewardRevision> revisions =
          new RevisionDiff(before.getOrDefault(episode.id(), List.of()), position, clock.instant())
              .revisions(rewards.of(episode));
      digests.add(new EpisodeDigest(episode.id(), Acceptances.of(episode), revisions));
      revised.addAll(revisions);
    }
    store.commit(digests);
    if (!revised.isEmpty()) {
      listeners.forEach(listener -> listener.revised(revised));
    }
  }

  private void run() {
    while (!closing) {
      long pause = PAUSE_MILLIS;
      try {
        if (store.digestedPosition() < store.position()) {
          digestAll();
        }
      } catch (RuntimeException e) {
        if (!closing) {
          log.error("Rewards cannot be computed, trying again in 5 s: {}", e.toString());
          log.debug("Details", e);
          pause = PAUSE_AFTER_FAILURE_MILLIS;
        }
      }
      pause(pause);
    }
  }

  private void pause(long millis) {
    lock.lock();
    try {
      long left = TimeUnit.MILLISECONDS.toNanos(millis);
      while (!closing && left > 0) {
        left = closed.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closing = true;
    } finally {
      lock.unlock();
    }
  }

  /** Ends after the episodes in hand; the rest stays dirty and is digested after the next start. */
  @Override
  public void close() {
    lock.lock();
    try {
      closing = true;
      closed.signalAll();
    } finally {
      lock.unlock();
    }
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
