package dev.vagus.agent.feedback;

import dev.vagus.agent.inference.CallContext;
import dev.vagus.agent.inference.LastInference;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One call of a method that rules are about, from its beginning to its end, on one thread. */
public final class ObservedCall implements Situation {
  private final Acceptance acceptance;
  private final List<RuleRun> runs;
  private final @Nullable Object self;
  private final Object[] arguments;
  private final CallContext context = CallContext.current();
  private final @Nullable String conversation = context.conversationId();
  private final @Nullable String user = context.userId();
  private final @Nullable String session = context.sessionId();
  private final @Nullable LastInference before = context.lastInference();
  private @Nullable Object returned;

  private ObservedCall(
      Acceptance acceptance, List<RuleRun> runs, @Nullable Object self, Object[] arguments) {
    this.acceptance = acceptance;
    this.runs = runs;
    this.self = self;
    this.arguments = arguments;
  }

  /**
   * A method begins.
   *
   * @param self null in static methods
   * @return null when no rule is about it
   */
  public static @Nullable ObservedCall begin(
      String type, String method, @Nullable Object self, Object[] arguments) {
    Acceptance acceptance = Acceptance.installed();
    if (acceptance == null) {
      return null;
    }
    List<RuleRun> runs = new ArrayList<>();
    for (Rule rule : acceptance.rules().ofCalls(type, method, arguments.length)) {
      runs.add(new RuleRun(rule));
    }
    if (runs.isEmpty()) {
      return null;
    }
    ObservedCall call = new ObservedCall(acceptance, runs, self, arguments);
    call.context.lastInference(null);
    for (RuleRun run : runs) {
      run.evaluate(call, Root.Moment.ENTERED);
      run.identify(call.context);
    }
    return call;
  }

  /** The method ends. Called once. */
  public void end(@Nullable Object result, @Nullable Throwable thrown) {
    returned = result;
    LastInference made = context.lastInference();
    String author = context.userId();
    context.conversationId(conversation);
    context.userId(user);
    context.sessionId(session);
    if (made == null) {
      context.lastInference(before);
    }
    for (RuleRun run : runs) {
      if (thrown != null && run.rule().trigger() instanceof Trigger.Call call && !call.always()) {
        run.endedOtherwise();
      } else {
        run.evaluate(this, Root.Moment.DONE);
        run.act(acceptance.intake(), made, author);
      }
    }
  }

  @Override
  public @Nullable Object at(Root root, String name) {
    return switch (root) {
      case ARG -> {
        int position = Integer.parseInt(name);
        yield position < arguments.length ? arguments[position] : null;
      }
      case THIS -> self;
      case RETURN -> returned;
      case PATH, QUERY, HEADER, COOKIE, BODY, STATUS, LITERAL -> null;
    };
  }
}
