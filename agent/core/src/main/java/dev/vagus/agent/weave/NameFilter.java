package dev.vagus.agent.weave;

import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sees each class that the JVM loads and decides by its name alone whether it matters. All other
 * classes cost one look into a set.
 */
final class NameFilter implements ClassFileTransformer {
  private final Set<String> targets = new HashSet<>();
  private final String[] heralds;
  private final String[] heralded;
  private final Weaving weaving;
  private final WeavingReport report;
  private final Witness witness;

  NameFilter(
      List<LibraryInstrumentation> libraries,
      Weaving weaving,
      WeavingReport report,
      Witness witness) {
    this.weaving = weaving;
    this.report = report;
    this.witness = witness;
    Map<String, String> prefixes = new HashMap<>();
    for (LibraryInstrumentation library : libraries) {
      for (String type : library.types()) {
        targets.add(type.replace('.', '/'));
      }
      for (String herald : library.heralds()) {
        prefixes.put(herald.replace('.', '/'), library.name());
      }
    }
    for (String type : witness.types()) {
      targets.add(type.replace('.', '/'));
    }
    heralds = prefixes.keySet().toArray(new String[0]);
    heralded = prefixes.values().toArray(new String[0]);
  }

  boolean isTarget(String className) {
    return targets.contains(className.replace('.', '/'));
  }

  @Override
  public byte @Nullable [] transform(
      @Nullable ClassLoader loader,
      @Nullable String name,
      @Nullable Class<?> redefined,
      @Nullable ProtectionDomain domain,
      byte[] bytes) {
    if (name == null) {
      return null;
    }
    try {
      if (targets.contains(name)) {
        String type = name.replace('/', '.');
        if (witness.types().contains(type)) {
          witness.loaded(type, loader);
          return null;
        }
        return weaving.weave(loader, type, redefined, domain, bytes);
      }
      if (!weaving.isWarm()) {
        for (int i = 0; i < heralds.length; i++) {
          if (name.startsWith(heralds[i])) {
            report.announced(heralded[i]);
            weaving.warmUp();
            break;
          }
        }
      }
    } catch (Throwable failure) {
      weaving.failed(name, failure);
    }
    return null;
  }
}
