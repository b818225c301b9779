package dev.vagus.agent.instrument.openai;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Names the variant of a union that this package does not map: the library's unions have a method
 * {@code isFileSearchCall} for each variant {@code file_search_call}, and every version adds some.
 */
final class Variants {
  private static final ClassValue<List<Method>> TESTS =
      new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> union) {
          List<Method> tests = new ArrayList<>();
          for (Method method : union.getMethods()) {
            if (method.getName().startsWith("is")
                && method.getReturnType() == boolean.class
                && method.getParameterCount() == 0
                && !Modifier.isStatic(method.getModifiers())
                && !method.getName().equals("isValid")) {
              tests.add(method);
            }
          }
          return List.copyOf(tests);
        }
      };

  private Variants() {}

  /** For example {@code file_search_call}; {@code unknown} for what the library does not know. */
  static String nameOf(Object union) {
    Method test = matching(union);
    return test == null ? "unknown" : snakeCase(test.getName().substring("is".length()));
  }

  /** The value of the variant that {@code union} holds, null when the library does not know it. */
  static @Nullable Object valueOf(Object union) {
    Method test = matching(union);
    if (test == null) {
      return null;
    }
    try {
      String as = "as" + test.getName().substring("is".length());
      return union.getClass().getMethod(as).invoke(union);
    } catch (ReflectiveOperationException e) {
      return null;
    }
  }

  private static @Nullable Method matching(Object union) {
    try {
      for (Method test : TESTS.get(union.getClass())) {
        if (Boolean.TRUE.equals(test.invoke(union))) {
          return test;
        }
      }
    } catch (ReflectiveOperationException e) {
      return null;
    }
    return null;
  }

  private static String snakeCase(String camelCase) {
    return camelCase.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }
}
