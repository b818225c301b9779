package dev.vagus.agent.instrument;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * A public method without parameters, called by its name on objects of whatever class: for models
 * that exist in several versions or several packages. Thread-safe.
 */
public final class Accessor {
  private static final MethodType ANY = MethodType.methodType(Object.class, Object.class);

  private final ClassValue<@Nullable MethodHandle> handles;

  public Accessor(String method) {
    this.handles =
        new ClassValue<>() {
          @Override
          protected @Nullable MethodHandle computeValue(Class<?> type) {
            return find(type, method);
          }
        };
  }

  /** Whether objects of {@code type} have the method. */
  public boolean isIn(Class<?> type) {
    return handles.get(type) != null;
  }

  /** What the method returns; null when there is none, or when it throws. */
  public @Nullable Object of(Object target) {
    MethodHandle handle = handles.get(target.getClass());
    if (handle == null) {
      return null;
    }
    try {
      return (Object) handle.invokeExact(target);
    } catch (Throwable t) {
      return null;
    }
  }

  /** The generated class of a model may be hidden behind a public one that declares the method. */
  private static @Nullable MethodHandle find(Class<?> type, String method) {
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      if (Modifier.isPublic(each.getModifiers())) {
        try {
          return MethodHandles.publicLookup().unreflect(each.getMethod(method)).asType(ANY);
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
          // Not this one.
        }
      }
    }
    return null;
  }
}
