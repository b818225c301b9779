package dev.vagus.agent.boot;

import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The bridge from woven code to the agent: every woven call site is linked through it, once. Lives
 * in the bootstrap class loader, where code of every class loader can see it.
 */
public final class Dispatcher {
  private static volatile @Nullable BiFunction<MethodHandles.Lookup, Object[], CallSite> linker;

  private Dispatcher() {}

  /**
   * Sets who links call sites. The array holds the name, the {@link MethodType} and the static
   * arguments of the call site. The first caller wins.
   *
   * @return whether the caller was the first
   */
  public static synchronized boolean install(
      BiFunction<MethodHandles.Lookup, Object[], CallSite> newLinker) {
    if (linker != null) {
      return false;
    }
    linker = newLinker;
    return true;
  }

  /**
   * Bootstrap method of every woven call site. Never throws: what cannot be linked does nothing.
   */
  public static CallSite bootstrap(
      MethodHandles.Lookup caller, String name, MethodType type, Object... arguments) {
    try {
      var current = linker;
      if (current != null) {
        Object[] site = new Object[arguments.length + 2];
        site[0] = name;
        site[1] = type;
        System.arraycopy(arguments, 0, site, 2, arguments.length);
        return current.apply(caller, site);
      }
    } catch (Throwable unlinked) {
      // The linker reports its own failures; whatever is left must not reach the application.
    }
    return new ConstantCallSite(MethodHandles.empty(type));
  }
}
