package dev.vagus.agent.neighbour;

import static java.lang.invoke.MethodType.methodType;

import dev.vagus.agent.inference.SpanRef;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/**
 * Reads the current span of one copy of {@code io.opentelemetry.api}. Only that copy's classes lead
 * here, so that an application that is undeployed can go. Thread-safe.
 */
final class CurrentSpan {
  private static final MethodType GETTER = methodType(Object.class, Object.class);
  private static final String OPERATION = "gen_ai.operation.name";

  private static final ClassValue<CurrentSpan> OF =
      new ClassValue<>() {
        @Override
        protected CurrentSpan computeValue(Class<?> span) {
          try {
            return new CurrentSpan(span);
          } catch (ReflectiveOperationException | RuntimeException | LinkageError different) {
            return new CurrentSpan();
          }
        }
      };

  /** How an implementation of a span is asked for an attribute; by its class. */
  private final ClassValue<MethodHandle> attributes =
      new ClassValue<>() {
        @Override
        protected MethodHandle computeValue(Class<?> span) {
          return attributeOf(span);
        }
      };

  private final MethodHandle current;
  private final MethodHandle context;
  private final MethodHandle valid;
  private final MethodHandle traceId;
  private final MethodHandle spanId;
  private final @Nullable Class<?> keyType;
  private final @Nullable Object operation;

  /** A copy that is not as expected: no span is ever current. */
  private CurrentSpan() {
    current = MethodHandles.empty(methodType(Object.class));
    context = MethodHandles.empty(GETTER);
    traceId = context;
    spanId = context;
    valid = MethodHandles.empty(GETTER.changeReturnType(boolean.class));
    keyType = null;
    operation = null;
  }

  private CurrentSpan(Class<?> span) throws ReflectiveOperationException {
    MethodHandles.Lookup lookup = MethodHandles.publicLookup();
    ClassLoader loader = span.getClassLoader();
    String api = span.getPackageName();
    Class<?> contextType = Class.forName(api + ".SpanContext", false, loader);
    keyType =
        Class.forName(
            api.substring(0, api.lastIndexOf('.')) + ".common.AttributeKey", false, loader);
    current = lookup.findStatic(span, "current", methodType(span)).asType(methodType(Object.class));
    context = lookup.findVirtual(span, "getSpanContext", methodType(contextType)).asType(GETTER);
    valid =
        lookup
            .findVirtual(contextType, "isValid", methodType(boolean.class))
            .asType(GETTER.changeReturnType(boolean.class));
    traceId =
        lookup.findVirtual(contextType, "getTraceId", methodType(String.class)).asType(GETTER);
    spanId = lookup.findVirtual(contextType, "getSpanId", methodType(String.class)).asType(GETTER);
    operation = keyType.getMethod("stringKey", String.class).invoke(null, OPERATION);
  }

  static CurrentSpan of(Class<?> span) {
    return OF.get(span);
  }

  /** The span that this thread is in, null when it is in none. */
  @Nullable Object get() throws Throwable {
    return (Object) current.invokeExact();
  }

  /** Identity of a span that was got here; null when it is not a real one. */
  @Nullable SpanRef ref(Object span) throws Throwable {
    Object of = (Object) context.invokeExact(span);
    if (of == null || !(boolean) valid.invokeExact(of)) {
      return null;
    }
    return new SpanRef(
        (String) (Object) traceId.invokeExact(of), (String) (Object) spanId.invokeExact(of));
  }

  /** The model operation that a span which was got here reports; null when it reports none. */
  @Nullable String operation(Object span) throws Throwable {
    Object value = (Object) attributes.get(span.getClass()).invokeExact(span, operation);
    return value instanceof String text ? text : null;
  }

  private MethodHandle attributeOf(Class<?> span) {
    MethodType asked = methodType(Object.class, Object.class, Object.class);
    Class<?> readable = readable(span);
    try {
      if (readable != null && keyType != null) {
        return MethodHandles.publicLookup()
            .findVirtual(readable, "getAttribute", methodType(Object.class, keyType))
            .asType(asked);
      }
    } catch (ReflectiveOperationException different) {
      // No version of the SDK that can be asked.
    }
    return MethodHandles.empty(asked);
  }

  private static @Nullable Class<?> readable(@Nullable Class<?> type) {
    if (type == null || type.getName().endsWith("io.opentelemetry.sdk.trace.ReadableSpan")) {
      return type;
    }
    for (Class<?> implemented : type.getInterfaces()) {
      Class<?> found = readable(implemented);
      if (found != null) {
        return found;
      }
    }
    return readable(type.getSuperclass());
  }
}
