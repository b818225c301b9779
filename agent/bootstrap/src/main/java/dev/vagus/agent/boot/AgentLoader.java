package dev.vagus.agent.boot;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.security.cert.Certificate;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/**
 * Loads the agent's own classes and libraries from the nested folder of the agent jar. Its parent
 * is the platform class loader, so neither side sees the other's classes. Safe for use by many
 * threads.
 */
public final class AgentLoader extends ClassLoader {
  static {
    registerAsParallelCapable();
  }

  private static final String FOLDER = "inst/";

  private final JarFile jar;
  private final String root;
  private final ProtectionDomain domain;
  private final @Nullable String version;

  /**
   * Opens {@code file} for as long as the JVM runs.
   *
   * @param premain whose version is that of all packages
   */
  public AgentLoader(File file, Package premain) throws IOException {
    super("vagus", ClassLoader.getPlatformClassLoader());
    jar = new JarFile(file, false);
    root = "jar:" + file.toURI() + "!/" + FOLDER;
    version = premain.getImplementationVersion();
    domain =
        new ProtectionDomain(
            new CodeSource(file.toURI().toURL(), (Certificate[]) null), null, this, null);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = bytes(name.replace('.', '/') + ".class");
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    definePackageOf(name);
    return defineClass(name, bytes, 0, bytes.length, domain);
  }

  private void definePackageOf(String className) {
    int end = className.lastIndexOf('.');
    if (end > 0 && getDefinedPackage(className.substring(0, end)) == null) {
      try {
        definePackage(className.substring(0, end), null, null, null, null, version, null, null);
      } catch (IllegalArgumentException anotherThreadWasFirst) {
        // The package is there, which is all that matters.
      }
    }
  }

  /** Content of a file of the nested folder, or null when there is none of that name. */
  public byte @Nullable [] bytes(String name) {
    try {
      return outside(FOLDER + name);
    } catch (IOException absent) {
      return null;
    }
  }

  /** Content of a file of the whole jar. */
  byte[] outside(String name) throws IOException {
    ZipEntry entry = jar.getEntry(name);
    if (entry == null) {
      throw new IOException("no " + name + " in " + jar.getName());
    }
    try (InputStream in = jar.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  @Override
  public @Nullable InputStream getResourceAsStream(String name) {
    byte[] bytes = bytes(name);
    return bytes != null ? new ByteArrayInputStream(bytes) : super.getResourceAsStream(name);
  }

  @Override
  protected @Nullable URL findResource(String name) {
    if (jar.getEntry(FOLDER + name) == null) {
      return null;
    }
    try {
      return URI.create(root + name).toURL();
    } catch (MalformedURLException | IllegalArgumentException unusable) {
      return null;
    }
  }

  @Override
  protected Enumeration<URL> findResources(String name) {
    URL found = findResource(name);
    return Collections.enumeration(found == null ? List.of() : List.of(found));
  }
}
