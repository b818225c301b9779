package dev.vagus.agent.instrument;

import java.util.List;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;

/**
 * Of two methods the first that a type declares: where versions of a library have one call pass
 * different methods, or several of them.
 */
public final class FirstDeclared extends ElementMatcher.Junction.AbstractBase<MethodDescription> {
  private final List<ElementMatcher<? super MethodDescription>> methods;

  private FirstDeclared(List<ElementMatcher<? super MethodDescription>> methods) {
    this.methods = methods;
  }

  /** Matches {@code preferred} in types that declare it, else {@code other}. */
  public static FirstDeclared of(
      ElementMatcher<? super MethodDescription> preferred,
      ElementMatcher<? super MethodDescription> other) {
    return new FirstDeclared(List.of(preferred, other));
  }

  @Override
  public boolean matches(MethodDescription method) {
    for (ElementMatcher<? super MethodDescription> each : methods) {
      if (each.matches(method)) {
        return true;
      }
      for (MethodDescription sibling : method.getDeclaringType().getDeclaredMethods()) {
        if (each.matches(sibling)) {
          return false;
        }
      }
    }
    return false;
  }
}
