package dev.vagus.agent.weave;

import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sees each class that the JVM loads and decides by its name alone whether it matters. All other
 * classes cost one look into a set.
 */
final class NameFilter implements ClassFileTransformer {
  private final Set<String> targets = new HashSet<>();
  private final String[] heralds;
  private final Weaving weaving;

  NameFilter(List<LibraryInstrumentation> libraries, Weaving weaving) {
    this.weaving = weaving;
    Set<String> prefixes = new HashSet<>();
    for (LibraryInstrumentation library : libraries) {
      for (String type : library.types()) {
        targets.add(type.replace('.', '/'));
      }
      for (String herald : library.heralds()) {
        prefixes.add(herald.replace('.', '/'));
      }
    }
    heralds = prefixes.toArray(new String[0]);
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
        return weaving.weave(loader, name.replace('/', '.'), redefined, domain, bytes);
      }
      if (!weaving.isWarm()) {
        for (String herald : heralds) {
          if (name.startsWith(herald)) {
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
