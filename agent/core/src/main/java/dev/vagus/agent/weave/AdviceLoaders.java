package dev.vagus.agent.weave;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The {@link AdviceLoader} of each application class loader. Neither is kept alive from here: an
 * advice loader lives as long as a linked call site of its application.
 */
final class AdviceLoaders {
  private final Map<ClassLoader, WeakReference<AdviceLoader>> loaders = new WeakHashMap<>();
  private final ClassLoader agent;
  private final Set<String> instrumentations;

  AdviceLoaders(ClassLoader agent, Set<String> instrumentations) {
    this.agent = agent;
    this.instrumentations = instrumentations;
  }

  synchronized AdviceLoader of(ClassLoader application) {
    WeakReference<AdviceLoader> known = loaders.get(application);
    AdviceLoader loader = known == null ? null : known.get();
    if (loader == null) {
      loader = new AdviceLoader(application, agent, instrumentations, this::bytes);
      loaders.put(application, new WeakReference<>(loader));
    }
    return loader;
  }

  private byte @Nullable [] bytes(String file) {
    try (InputStream in = agent.getResourceAsStream(file)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException unreadable) {
      return null;
    }
  }
}
