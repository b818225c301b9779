package dev.vagus.agent.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A process seen from outside. What the system lets nobody see counts as fine: attaching then says
 * what it meets. Attaching asks with a signal that ends a process that is no JVM, and makes a JVM
 * that forbids attaching print its threads, so that both are recognised here.
 */
final class Target {
  private final ProcessHandle process;
  private final Path proc;

  private Target(ProcessHandle process) {
    this.process = process;
    this.proc = Path.of("/proc", Long.toString(process.pid()));
  }

  static Target of(ProcessHandle process) {
    return new Target(process);
  }

  static Target of(String pid) throws Refusal {
    if (!pid.matches("\\d{1,18}")) {
      throw new Refusal("'" + pid + "' is no process id; `list` shows those at hand");
    }
    return new Target(
        ProcessHandle.of(Long.parseLong(pid))
            .orElseThrow(
                () -> new Refusal("there is no process " + pid + "; `list` shows those at hand")));
  }

  long pid() {
    return process.pid();
  }

  /** Says why attaching cannot work, where that can be known; null when it may. */
  @Nullable String obstacle(File jar) {
    String owner = process.info().user().orElse(null);
    String self = ProcessHandle.current().info().user().orElse(null);
    if (owner != null && self != null && !owner.equals(self) && !self.equals("root")) {
      return "belongs to user "
          + owner
          + "; run this as that user: sudo -u "
          + owner
          + " java -jar "
          + jar;
    }
    if (!mapsAJvm()) {
      return "is no Java process that can be attached to; `list` shows those at hand";
    }
    if (option("DisableAttachMechanism", false)) {
      return "runs with -XX:+DisableAttachMechanism; restart it without, or with -javaagent:" + jar;
    }
    if (!option("EnableDynamicAgentLoading", true)) {
      return "runs with -XX:-EnableDynamicAgentLoading; restart it without, or with -javaagent:"
          + jar;
    }
    if (isInAnotherFileSystem() && !Files.isRegularFile(root().resolve(relative(jar)))) {
      return "runs in a container that has no "
          + jar
          + "; copy the jar into it (docker cp) and run this command inside (docker exec)";
    }
    return null;
  }

  /** Where both this and the other process can write, as seen from here. */
  Path temporaryFolder() {
    return isInAnotherFileSystem() ? root().resolve("tmp") : Path.of(temporaryFolderThere());
  }

  /** The same, as seen from there. */
  String temporaryFolderThere() {
    return isInAnotherFileSystem() ? "/tmp" : System.getProperty("java.io.tmpdir", "/tmp");
  }

  /** Whether it holds a file of this name open. */
  boolean holds(File jar) {
    try (var open = Files.newDirectoryStream(proc.resolve("fd"))) {
      for (Path file : open) {
        if (Files.isSymbolicLink(file)
            && Files.readSymbolicLink(file).endsWith(Path.of(jar.getName()))) {
          return true;
        }
      }
    } catch (IOException | RuntimeException hidden) {
      // Another system, or a process of somebody else.
    }
    return false;
  }

  /** The last word of the command line and its variables about a switch of the JVM. */
  boolean option(String name, boolean unsaid) {
    boolean value = unsaid;
    for (String word : words()) {
      if (word.equals("-XX:+" + name)) {
        value = true;
      } else if (word.equals("-XX:-" + name)) {
        value = false;
      }
    }
    return value;
  }

  private List<String> words() {
    List<String> words = new ArrayList<>();
    for (String variable : text("environ", ISO_8859_1)) {
      if (variable.matches("(?s)(JAVA_TOOL_OPTIONS|JDK_JAVA_OPTIONS|_JAVA_OPTIONS)=.*")) {
        words.addAll(List.of(variable.substring(variable.indexOf('=') + 1).split("\\s+")));
      }
    }
    words.addAll(text("cmdline", UTF_8));
    return words;
  }

  private List<String> text(String file, java.nio.charset.Charset charset) {
    try {
      return List.of(new String(Files.readAllBytes(proc.resolve(file)), charset).split("\0"));
    } catch (IOException hidden) {
      return List.of();
    }
  }

  private boolean mapsAJvm() {
    try (var lines = Files.lines(proc.resolve("maps"), ISO_8859_1)) {
      return lines.anyMatch(line -> line.contains("/libjvm."));
    } catch (IOException | RuntimeException hidden) {
      return true;
    }
  }

  /** Whether it sees other files under the same names, as in a container. */
  boolean isInAnotherFileSystem() {
    try {
      return !Files.readSymbolicLink(proc.resolve("ns/mnt"))
          .equals(Files.readSymbolicLink(Path.of("/proc/self/ns/mnt")));
    } catch (IOException | RuntimeException hidden) {
      return false;
    }
  }

  private Path root() {
    return proc.resolve("root");
  }

  private static String relative(File file) {
    return file.getAbsolutePath().substring(1);
  }
}
