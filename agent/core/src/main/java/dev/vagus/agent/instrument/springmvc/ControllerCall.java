package dev.vagus.agent.instrument.springmvc;

import dev.vagus.agent.feedback.HandlerView;
import dev.vagus.agent.feedback.RequestWatch;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpEntity;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.support.InvocableHandlerMethod;

/** The call of a controller's method for one request. */
final class ControllerCall implements HandlerView {
  private final InvocableHandlerMethod method;
  private final Object[] arguments;
  private @Nullable Object returned;

  private ControllerCall(InvocableHandlerMethod method, Object[] arguments) {
    this.method = method;
    this.arguments = arguments;
  }

  /**
   * A method is called. Returns null for those that only prepare the call (binders, model
   * attributes) or follow it (exception handlers).
   */
  static @Nullable Object enter(
      RequestWatch watch, InvocableHandlerMethod method, Object[] arguments) {
    if (method.getClass() == InvocableHandlerMethod.class) {
      return null;
    }
    HandlerView first = watch.handler();
    if (first == null) {
      ControllerCall call = new ControllerCall(method, arguments);
      watch.handled(call);
      return call;
    }
    // The result of a controller that answered later comes in the shape of one more call.
    boolean result = method.getClass().getName().endsWith("$ConcurrentResultHandlerMethod");
    return result ? first : null;
  }

  void returned(RequestWatch watch, @Nullable Object result) {
    returned = result instanceof HttpEntity<?> entity ? entity.getBody() : result;
    watch.returned();
  }

  @Override
  public @Nullable Object argument(int position) {
    return position < arguments.length ? arguments[position] : null;
  }

  @Override
  public Object self() {
    return method.getBean();
  }

  @Override
  public @Nullable Object body() {
    MethodParameter[] parameters = method.getMethodParameters();
    for (int i = 0; i < parameters.length && i < arguments.length; i++) {
      if (arguments[i] instanceof HttpEntity<?> entity) {
        return entity.getBody();
      }
      if (parameters[i].hasParameterAnnotation(RequestBody.class)
          || parameters[i].hasParameterAnnotation(ModelAttribute.class)) {
        return arguments[i];
      }
    }
    return null;
  }

  @Override
  public @Nullable Object returned() {
    return returned;
  }
}
