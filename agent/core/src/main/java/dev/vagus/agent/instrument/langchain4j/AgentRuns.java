package dev.vagus.agent.instrument.langchain4j;

import dev.langchain4j.invocation.InvocationContext;
import dev.langchain4j.service.MemoryId;
import dev.vagus.agent.inference.CallContext;
import dev.vagus.agent.inference.Step;
import dev.vagus.agent.inference.StepKind;
import dev.vagus.agent.inference.StepStart;
import dev.vagus.agent.instrument.WeakIdentityMap;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls of AI services. */
final class AgentRuns {
  /** The memory of services without one for each conversation. */
  private static final String SHARED_MEMORY = "default";

  /** By the id of the invocation: the library copies its description, and keeps the id. */
  private static final WeakIdentityMap<Step> BY_INVOCATION = new WeakIdentityMap<>();

  private static final WeakIdentityMap<Waiting> BY_STREAM = new WeakIdentityMap<>();

  private AgentRuns() {}

  /** A run whose answer is a stream that the application has not started yet. */
  private record Waiting(Step run, @Nullable CallContext context) {}

  /** A call of a service begins. {@code invocation} is the library's {@code InvocationContext}. */
  static Step begin(Method method, Object invocation) {
    InvocationContext described = (InvocationContext) invocation;
    Step run = run(method, described.chatMemoryId());
    UUID id = described.invocationId();
    if (id != null) {
      BY_INVOCATION.put(id, run);
    }
    return run;
  }

  /** A call of a service begins; null when it is one of the methods that every object has. */
  static @Nullable Step beginUndescribed(Method method, Object @Nullable [] arguments) {
    return method.isDefault() || method.getDeclaringClass() == Object.class
        ? null
        : run(method, memory(method, arguments));
  }

  /** The run that {@code invocation} describes, else null. */
  static @Nullable Step of(@Nullable Object invocation) {
    UUID id = invocation instanceof InvocationContext described ? described.invocationId() : null;
    return id == null ? null : BY_INVOCATION.get(id);
  }

  /** The call has returned. */
  static void returned(Step run, @Nullable Throwable thrown) {
    if (thrown == null && run.isHeld()) {
      run.handedOver();
    } else {
      run.end(thrown);
    }
  }

  /** The call on this thread answers with {@code stream}. */
  static void answersWith(Object stream) {
    Step run = Step.current();
    if (run != null && run.kind() == StepKind.INVOKE_AGENT) {
      run.hold();
      BY_STREAM.put(stream, new Waiting(run, CallContext.fork()));
    }
  }

  /** The application starts a stream; null when it is unknown. */
  static @Nullable ResumedRun resume(Object stream) {
    Waiting waiting = BY_STREAM.remove(stream);
    return waiting == null
        ? null
        : new ResumedRun(waiting.run(), CallContext.replace(waiting.context()));
  }

  private static Step run(Method method, @Nullable Object memory) {
    String conversation = memory == null || memory.equals(SHARED_MEMORY) ? null : memory.toString();
    return Step.begin(
        new StepStart(
            LangChain4jInstrumentation.NAME,
            StepKind.INVOKE_AGENT,
            method.getDeclaringClass().getSimpleName(),
            conversation));
  }

  private static @Nullable Object memory(Method method, Object @Nullable [] arguments) {
    if (arguments == null) {
      return null;
    }
    Parameter[] parameters = method.getParameters();
    for (int i = 0; i < parameters.length; i++) {
      if (parameters[i].isAnnotationPresent(MemoryId.class)) {
        return arguments[i];
      }
    }
    return null;
  }
}
