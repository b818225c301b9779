package dev.vagus.agent.weave;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;

/**
 * A woven call site: a direct call of one advice method, which the JIT sees through. Failures of
 * the advice end here; after the first {@link LinkageError} the site, and its sibling in the same
 * woven method, do nothing for good.
 */
final class AdviceSite extends MutableCallSite {
  private static final MethodHandle FAILED;

  static {
    try {
      FAILED =
          MethodHandles.lookup()
              .findVirtual(
                  AdviceSite.class, "failed", MethodType.methodType(void.class, Throwable.class));
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  private final WovenMethod method;

  /** A site that does nothing until it is linked. */
  AdviceSite(MethodType type, WovenMethod method) {
    super(type);
    this.method = method;
    unlink();
  }

  void link(MethodHandle advice) {
    MethodHandle noResult = MethodHandles.empty(MethodType.methodType(type().returnType()));
    MethodHandle onFailure =
        MethodHandles.foldArguments(
            MethodHandles.dropArguments(noResult, 0, Throwable.class), FAILED.bindTo(this));
    setTarget(MethodHandles.catchException(advice.asType(type()), Throwable.class, onFailure));
  }

  void unlink() {
    setTarget(MethodHandles.empty(type()));
  }

  /** Called through {@link #FAILED}. */
  void failed(Throwable error) {
    if (error instanceof LinkageError) {
      method.unlink(error);
    } else {
      method.suppressed(error);
    }
  }
}
