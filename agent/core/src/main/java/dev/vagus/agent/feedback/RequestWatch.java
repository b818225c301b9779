package dev.vagus.agent.feedback;

import dev.vagus.agent.feedback.PathTemplate.RequestPath;
import dev.vagus.agent.inference.CallContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One inbound request, from the first servlet to its answer. Inferences made meanwhile on its
 * threads are its own; the rules about it act once, when the status is known. A request that goes
 * on in another thread is suspended on the first and resumed on the next; it is on one thread at a
 * time.
 */
public final class RequestWatch {
  private static final ThreadLocal<@Nullable RequestWatch> CURRENT = new ThreadLocal<>();

  private final Acceptance acceptance;
  private final RequestView view;
  private final List<RequestRun> runs = new ArrayList<>();
  private final CallContext context = new CallContext();
  private final AtomicBoolean ended = new AtomicBoolean();
  private @Nullable CallContext outer;
  private @Nullable HandlerView handler;

  private RequestWatch(Acceptance acceptance, RequestView view) {
    this.acceptance = acceptance;
    this.view = view;
  }

  /** A rule, and the variables of its path in this request. */
  private record RequestRun(RuleRun run, Map<String, String> variables) {}

  /**
   * A servlet begins. Returns null within another one, and when nothing is heard.
   *
   * @param view read on this thread until {@link #end}
   */
  public static @Nullable RequestWatch begin(RequestView view) {
    Acceptance acceptance = Acceptance.installed();
    if (acceptance == null || CURRENT.get() != null) {
      return null;
    }
    RequestWatch watch = new RequestWatch(acceptance, view);
    watch.match();
    watch.resume();
    return watch;
  }

  /** The request on this thread, or null. */
  public static @Nullable RequestWatch current() {
    return CURRENT.get();
  }

  private void match() {
    RequestPath path = RequestPath.of(view.rawPath());
    for (Rule rule : acceptance.rules().ofRequests()) {
      if (rule.trigger() instanceof Trigger.Request request
          && request.matchesMethod(view.method())) {
        Map<String, String> variables = request.path().match(path);
        if (variables != null) {
          runs.add(new RequestRun(new RuleRun(rule), variables));
        }
      }
    }
    evaluate(Root.Moment.REQUESTED);
    identify();
  }

  /** Whether a rule is about this request; what the framework does with it matters only then. */
  public boolean isWatched() {
    return !runs.isEmpty();
  }

  /** The framework calls a method of the application. Only the first one counts. */
  public void handled(HandlerView entered) {
    if (handler == null) {
      handler = entered;
      evaluate(Root.Moment.ENTERED);
      identify();
    }
  }

  /** The method that {@link #handled} announced has returned, or its result has come later. */
  public void returned() {
    evaluate(Root.Moment.RETURNED);
  }

  /** The method of the application that was announced first; null before. */
  public @Nullable HandlerView handler() {
    return handler;
  }

  /** The request goes on in another thread; this one is done with it. */
  public void suspend() {
    CURRENT.remove();
    CallContext.replace(outer);
    outer = null;
  }

  /** The request goes on in this thread. */
  public void resume() {
    outer = CallContext.replace(context);
    CURRENT.set(this);
  }

  /**
   * The request has been answered. Further calls do nothing.
   *
   * @param status of the answer
   */
  public void end(int status) {
    if (CURRENT.get() == this) {
      suspend();
    }
    if (!ended.compareAndSet(false, true)) {
      return;
    }
    for (RequestRun each : runs) {
      if (each.run.rule().trigger() instanceof Trigger.Request request
          && !request.status().contains(status)) {
        each.run.endedOtherwise();
      } else {
        each.run.evaluate(situation(each, status), Root.Moment.DONE);
        each.run.act(acceptance.intake(), context.lastInference(), context.userId());
      }
    }
  }

  private void evaluate(Root.Moment moment) {
    for (RequestRun each : runs) {
      each.run.evaluate(situation(each, null), moment);
    }
  }

  private void identify() {
    for (RequestRun each : runs) {
      each.run.identify(context);
    }
  }

  private Situation situation(RequestRun each, @Nullable Integer status) {
    return (root, name) ->
        switch (root) {
          case PATH -> each.variables.get(name);
          case QUERY -> QueryString.first(view.rawQuery(), name);
          case HEADER -> view.header(name);
          case COOKIE -> view.cookie(name);
          case STATUS -> status;
          case ARG -> handler == null ? null : handler.argument(Integer.parseInt(name));
          case THIS -> handler == null ? null : handler.self();
          case BODY -> handler == null ? null : handler.body();
          case RETURN -> handler == null ? null : handler.returned();
          case LITERAL -> null;
        };
  }
}
