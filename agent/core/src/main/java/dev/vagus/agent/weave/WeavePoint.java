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
 */
public record WeavePoint(
    String type, ElementMatcher<? super MethodDescription> methods, String advice) {}
