package dev.vagus.agent.weave;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Version of the library that a class comes from: by its jar's name, else by its manifest. */
final class LibraryVersion {
  static final String UNKNOWN = "of unknown version";

  private static final Pattern JAR = Pattern.compile("-(\\d[^/!]*)\\.jar(?:!?/)?$");

  private LibraryVersion() {}

  static String of(@Nullable ProtectionDomain domain) {
    CodeSource source = domain == null ? null : domain.getCodeSource();
    URL location = source == null ? null : source.getLocation();
    if (location == null) {
      return UNKNOWN;
    }
    Matcher name = JAR.matcher(location.toString());
    return name.find() ? name.group(1) : ofManifest(location);
  }

  private static String ofManifest(URL location) {
    String path = location.getPath();
    if (!"file".equals(location.getProtocol()) || !path.endsWith(".jar")) {
      return UNKNOWN;
    }
    try (JarFile jar = new JarFile(new File(location.toURI()), false)) {
      Manifest manifest = jar.getManifest();
      String version =
          manifest == null
              ? null
              : manifest.getMainAttributes().getValue(Attributes.Name.IMPLEMENTATION_VERSION);
      return version == null ? UNKNOWN : version;
    } catch (IOException | java.net.URISyntaxException | IllegalArgumentException unreadable) {
      return UNKNOWN;
    }
  }
}
