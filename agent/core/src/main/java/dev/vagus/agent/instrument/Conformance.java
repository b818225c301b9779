package dev.vagus.agent.instrument;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;

/**
 * Makes sure that a wrapper has every method of the interface it stands for. A version of the
 * library that added one must not be wrapped: the application could call what the wrapper lacks.
 * What the JDK adds to its own interfaces is done with their other methods.
 */
public final class Conformance {
  private Conformance() {}

  /** Throws the {@link LinkageError} that unlinks the woven method for good. */
  public static void require(Class<?> contract, Class<?> wrapper) {
    for (Method method : contract.getMethods()) {
      if (!Modifier.isStatic(method.getModifiers())
          && !(method.isDefault() && method.getDeclaringClass().getName().startsWith("java."))
          && !has(wrapper, method)) {
        throw new IncompatibleClassChangeError(
            contract.getName() + "." + method.getName() + " is not known to this agent");
      }
    }
  }

  private static boolean has(Class<?> wrapper, Method method) {
    for (Method own : wrapper.getDeclaredMethods()) {
      if (own.getName().equals(method.getName())
          && Arrays.equals(own.getParameterTypes(), method.getParameterTypes())) {
        return true;
      }
    }
    return false;
  }
}
