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
  private volatile @Nullable LastInference last;
  private @Nullable Inference open;
  private @Nullable Step step;

  /** The context that this one goes on for in another thread. */
  private @Nullable CallContext origin;

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

    Snapshot orConversation(@Nullable String id) {
      return conversationId != null || id == null ? this : new Snapshot(id, userId, sessionId);
    }
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

  /**
   * A context for another thread that goes on with what this one is in the middle of; to be
   * installed there with {@link #replace}, once at a time. Inferences seen there are this context's
   * last one too. Null when this thread is in the middle of nothing.
   */
  public static @Nullable CallContext fork() {
    CallContext here = CURRENT.get();
    return here == null ? null : here.forked();
  }

  /** Like {@link #fork} for this context. */
  public @Nullable CallContext forked() {
    Step around = step();
    Inference call = open();
    if (around == null && call == null && snapshot.equals(Snapshot.NONE)) {
      return null;
    }
    CallContext fork = new CallContext();
    fork.conversationId = conversationId;
    fork.userId = userId;
    fork.sessionId = sessionId;
    fork.snapshot = snapshot;
    fork.last = last;
    fork.open = call;
    fork.step = around;
    fork.origin = this;
    return fork;
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
    CallContext forkedFrom = origin;
    if (forkedFrom != null) {
      forkedFrom.lastInference(inference);
    }
  }

  /** Who asked; the conversation of the step counts unless the context has one of its own. */
  Snapshot snapshot() {
    Step around = step();
    return around == null ? snapshot : snapshot.orConversation(around.conversationId());
  }

  /** The innermost step that this thread is in the middle of and that has not ended. */
  @Nullable Step step() {
    Step innermost = step;
    while (innermost != null && innermost.hasEnded()) {
      innermost = innermost.before();
      step = innermost;
    }
    return innermost;
  }

  /** The step that this thread entered last, ended or not. */
  @Nullable Step innermost() {
    return step;
  }

  void step(@Nullable Step next) {
    step = next;
  }

  /** The call in whose extent this thread is, and that has not ended. */
  @Nullable Inference open() {
    Inference call = open;
    return call == null || call.hasEnded() ? null : call;
  }

  void open(@Nullable Inference inference) {
    open = inference;
  }

  /** This thread leaves {@code inference}, if it is in its extent, for the enclosing one. */
  void leave(Inference inference, @Nullable Inference enclosing) {
    if (open == inference) {
      open = enclosing;
    }
  }
}
