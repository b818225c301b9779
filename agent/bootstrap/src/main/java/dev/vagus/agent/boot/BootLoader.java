package dev.vagus.agent.boot;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import jdk.internal.misc.Unsafe;

/**
 * Gets one class into the bootstrap class loader. Appending a jar to the bootstrap class path would
 * make the JVM print a warning and give up class-data sharing; defining the class does neither.
 */
final class BootLoader {
  private BootLoader() {}

  static boolean sees(String name) {
    try {
      Class.forName(name, false, null);
      return true;
    } catch (ClassNotFoundException absent) {
      return false;
    }
  }

  static void define(String name, byte[] bytes, Instrumentation instrumentation)
      throws IOException {
    try {
      // Only the premain's own module gets to see the package.
      instrumentation.redefineModule(
          Object.class.getModule(),
          Set.of(),
          Map.of(),
          Map.of("jdk.internal.misc", Set.of(BootLoader.class.getModule())),
          Set.of(),
          Map.of());
      Unsafe.getUnsafe().defineClass(name, bytes, 0, bytes.length, null, null);
    } catch (RuntimeException | LinkageError closed) {
      System.err.println(
          "[vagus] this JVM lets no class into its bootstrap loader; appending a jar, which costs"
              + " class-data sharing: "
              + closed);
      append(name, bytes, instrumentation);
    }
  }

  private static void append(String name, byte[] bytes, Instrumentation instrumentation)
      throws IOException {
    File file = File.createTempFile("vagus-boot", ".jar");
    file.deleteOnExit();
    try (JarOutputStream out = new JarOutputStream(new FileOutputStream(file))) {
      out.putNextEntry(new JarEntry(name.replace('.', '/') + ".class"));
      out.write(bytes);
    }
    instrumentation.appendToBootstrapClassLoaderSearch(new JarFile(file));
  }
}
