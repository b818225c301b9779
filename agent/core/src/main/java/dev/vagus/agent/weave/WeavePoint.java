package dev.vagus.agent.weave;

import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;

/**
 * Where advice goes.
 *
 * @param type exact name of the class to weave
 * @param methods which of its methods
 * @param advice name of the class with the {@code @Advice.OnMethodEnter} and {@code OnMethodExit}
 *     methods, both {@code inline = false} and {@code suppress = Throwable.class}
 * @param optional whether versions of the library are known that lack the methods
 */
public record WeavePoint(
    String type,
    ElementMatcher<? super MethodDescription> methods,
    String advice,
    boolean optional) {
  /** A point that every version has; one that lacks it is reported. */
  public WeavePoint(String type, ElementMatcher<? super MethodDescription> methods, String advice) {
    this(type, methods, advice, false);
  }

  /** This point in the versions that have it; another one sees the calls of the others. */
  public WeavePoint whereItExists() {
    return new WeavePoint(type, methods, advice, true);
  }
}
