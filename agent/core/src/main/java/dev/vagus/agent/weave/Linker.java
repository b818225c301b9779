package dev.vagus.agent.weave;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Links a woven call site to its advice method when the application first passes it. A site that
 * cannot be linked does nothing and is reported.
 */
final class Linker implements BiFunction<MethodHandles.Lookup, Object[], CallSite> {
  private final AdviceLoaders loaders;
  private final WeavingReport report;

  /** By woven class; the value holds its call sites, which belong to that class anyway. */
  private final Map<Class<?>, Map<String, WeakReference<WovenMethod>>> methods =
      new WeakHashMap<>();

  Linker(AdviceLoaders loaders, WeavingReport report) {
    this.loaders = loaders;
    this.report = report;
  }

  /**
   * @param site the advice method's name, the type of the call site, the advice class, the advice
   *     method's descriptor, the library, the woven method
   */
  @Override
  public CallSite apply(MethodHandles.Lookup caller, Object[] site) {
    String name = (String) site[0];
    MethodType type = (MethodType) site[1];
    String advice = (String) site[2];
    WovenMethod method = method(caller.lookupClass(), (String) site[4], (String) site[5], advice);
    AdviceSite callSite = new AdviceSite(type, method);
    if (!method.add(callSite)) {
      return callSite;
    }
    try {
      ClassLoader application = caller.lookupClass().getClassLoader();
      ClassLoader loader =
          application == null ? Linker.class.getClassLoader() : loaders.of(application);
      Class<?> adviceClass = Class.forName(advice, true, loader);
      MethodType declared = MethodType.fromMethodDescriptorString((String) site[3], loader);
      callSite.link(
          MethodHandles.privateLookupIn(adviceClass, MethodHandles.lookup())
              .findStatic(adviceClass, name, declared));
      report.passed((String) site[4], (String) site[5]);
    } catch (Throwable unlinkable) {
      method.unlink(unlinkable);
    }
    return callSite;
  }

  private synchronized WovenMethod method(
      Class<?> woven, String library, String name, String advice) {
    var ofClass = methods.computeIfAbsent(woven, absent -> new java.util.HashMap<>());
    WeakReference<WovenMethod> known = ofClass.get(name + advice);
    @Nullable WovenMethod method = known == null ? null : known.get();
    if (method == null) {
      method = new WovenMethod(library, name, report);
      ofClass.put(name + advice, new WeakReference<>(method));
    }
    return method;
  }
}
