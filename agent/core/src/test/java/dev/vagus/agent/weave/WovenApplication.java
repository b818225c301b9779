package dev.vagus.agent.weave;

import dev.vagus.agent.boot.Dispatcher;
import dev.vagus.agent.instrument.sample.SampleInstrumentation;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.bytebuddy.ClassFileVersion;
import org.jspecify.annotations.Nullable;

/** An application with its own copy of the sample library, woven as it is loaded. */
final class WovenApplication extends ClassLoader {
  private static final Map<ClassLoader, Linker> linkers = new ConcurrentHashMap<>();

  static {
    Dispatcher.install(WovenApplication::link);
  }

  final WeavingReport report = new WeavingReport();
  private final Weaver weaver;
  private final Set<String> missing;

  WovenApplication(String method, String advice, String... missing) throws Exception {
    super(WovenApplication.class.getClassLoader());
    ClassLoader agent = WovenApplication.class.getClassLoader();
    this.missing = Set.of(missing);
    weaver = new Weaver(List.of(new SampleInstrumentation(method, advice)), agent, report);
    linkers.put(
        this,
        new Linker(
            new AdviceLoaders(agent, Set.of(SampleInstrumentation.class.getName())), report));
  }

  private static CallSite link(MethodHandles.Lookup caller, Object[] site) {
    return Objects.requireNonNull(linkers.get(caller.lookupClass().getClassLoader()))
        .apply(caller, site);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (missing.contains(name)) {
      throw new ClassNotFoundException(name);
    }
    if (!name.startsWith("sample.")) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded == null) {
        byte[] bytes = bytes(name);
        byte[] woven = weaver.weave(this, name, null, bytes);
        byte[] defined = woven == null ? bytes : woven;
        loaded = defineClass(name, defined, 0, defined.length);
      }
      return loaded;
    }
  }

  /** What becomes of the sample when it is a class file of that version. */
  byte @Nullable [] weaveOf(ClassFileVersion version) throws ClassNotFoundException {
    byte[] bytes = bytes("sample.Greeter");
    bytes[7] = (byte) version.getMajorVersion();
    return weaver.weave(this, "sample.Greeter", null, bytes);
  }

  /** What the report says of it. */
  List<String> reported() {
    return report.libraries().stream().flatMap(library -> library.lines().stream()).toList();
  }

  private byte[] bytes(String name) throws ClassNotFoundException {
    try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new ClassNotFoundException(name, unreadable);
    }
  }

  /** Calls a method of the woven greeter as the application would. */
  Object call(String method, String name) throws Throwable {
    Class<?> names = loadClass("sample.Name");
    Class<?> greeters = loadClass("sample.Greeter");
    try {
      return greeters
          .getMethod(method, names)
          .invoke(
              greeters.getConstructor().newInstance(),
              names.getConstructor(String.class).newInstance(name));
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }
}
