package dev.vagus.agent.inference;

import org.jspecify.annotations.Nullable;

/**
 * What the current thread is doing on behalf of whom, and the inference it saw last. Each thread
 * has its own; the owner of a unit of work (an inbound request) installs a fresh one with {@link
 * #replace} and puts the previous one back afterwards, so that pooled threads do not mix users.
 */
public final class CallContext {
  private static final ThreadLocal<@Nullable CallContext> CURRENT = new ThreadLocal<>();

  private @Nullable String conversationId;
  private @Nullable String userId;
  private @Nullable String sessionId;
  private Snapshot snapshot = Snapshot.NONE;
  private @Nullable LastInference last;
  private @Nullable Inference open;

  /**
   * Who asked.
   *
   * @param conversationId value of {@code gen_ai.conversation.id}
   * @param userId value of {@code user.id}
   * @param sessionId value of {@code session.id}
   */
  public record Snapshot(
      @Nullable String conversationId, @Nullable String userId, @Nullable String sessionId) {
    static final Snapshot NONE = new Snapshot(null, null, null);
  }

  /** The context of this thread; an empty one is made when there is none. */
  public static CallContext current() {
    CallContext context = CURRENT.get();
    if (context == null) {
      context = new CallContext();
      CURRENT.set(context);
    }
    return context;
  }

  /**
   * Makes {@code next} the context of this thread and returns what was there before. Null stands
   * for an empty one.
   */
  public static @Nullable CallContext replace(@Nullable CallContext next) {
    CallContext previous = CURRENT.get();
    if (next == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(next);
    }
    return previous;
  }

  public @Nullable String conversationId() {
    return conversationId;
  }

  public @Nullable String userId() {
    return userId;
  }

  public @Nullable String sessionId() {
    return sessionId;
  }

  /** Sets the conversation that later calls of this context belong to; null for none. */
  public void conversationId(@Nullable String id) {
    conversationId = id;
    snapshot = new Snapshot(conversationId, userId, sessionId);
  }

  /** Sets the user on whose behalf later calls of this context are made; null for none. */
  public void userId(@Nullable String id) {
    userId = id;
    snapshot = new Snapshot(conversationId, userId, sessionId);
  }

  /** Sets the session that later calls of this context belong to; null for none. */
  public void sessionId(@Nullable String id) {
    sessionId = id;
    snapshot = new Snapshot(conversationId, userId, sessionId);
  }

  /** The inference that this context began or ended last; null when it saw none. */
  public @Nullable LastInference lastInference() {
    return last;
  }

  /** Makes {@code inference} the last one, for work that goes on in another thread. */
  public void lastInference(@Nullable LastInference inference) {
    last = inference;
  }

  Snapshot snapshot() {
    return snapshot;
  }

  /** The call in whose extent this thread is. */
  @Nullable Inference open() {
    return open;
  }

  void open(@Nullable Inference inference) {
    open = inference;
  }
}
