package dev.vagus.agent.command;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Loads the jar into a running JVM, which answers in a file of a name that nobody can guess, so
 * that no port is needed.
 */
final class Attachment {
  private static final int FIRST_VERSION_THAT_WARNS = 21;

  private final Target target;
  private final File jar;
  private int version;

  Attachment(Target target, File jar) throws Refusal {
    String obstacle = target.obstacle(jar);
    if (obstacle != null) {
      throw new Refusal("process " + target.pid() + " " + obstacle);
    }
    this.target = target;
    this.jar = jar;
  }

  /** The answer of the agent there. */
  String load(String verb, List<String> settings) throws Refusal {
    String name = "vagus-" + UUID.randomUUID();
    Path answer = target.temporaryFolder().resolve(name);
    String argument = ">" + new File(target.temporaryFolderThere(), name) + "\n" + verb;
    try {
      load(argument + "\n" + String.join("\n", settings) + "\n");
      String text = Files.readString(answer);
      if (text.startsWith("yes\n")) {
        return text.substring("yes\n".length());
      }
      throw new Refusal("process " + target.pid() + ": " + text.substring(text.indexOf('\n') + 1));
    } catch (IOException unread) {
      throw new Refusal(
          "process "
              + target.pid()
              + " left no answer in "
              + answer
              + "; its error output says why: "
              + unread);
    } finally {
      delete(answer);
    }
  }

  private void load(String argument) throws Refusal {
    try {
      VirtualMachine jvm = VirtualMachine.attach(Long.toString(target.pid()));
      try {
        version =
            Integer.parseInt(jvm.getSystemProperties().getProperty("java.specification.version"));
        jvm.loadAgent(jar.getAbsolutePath(), argument);
      } finally {
        jvm.detach();
      }
    } catch (AttachNotSupportedException | IOException closed) {
      throw new Refusal(
          "process "
              + target.pid()
              + " lets nobody attach ("
              + closed.getMessage()
              + "); "
              + (target.isInAnotherFileSystem()
                  ? "run this command inside its container"
                  : "is it the same user, with a JDK as old or newer?")
              + " Else start it with -javaagent:"
              + jar);
    } catch (AgentLoadException | AgentInitializationException | RuntimeException refused) {
      throw new Refusal(
          "process "
              + target.pid()
              + " does not take the agent ("
              + refused.getMessage()
              + "); it needs Java 17 or newer; else start it with -javaagent:"
              + jar);
    }
  }

  /** What the JVM there printed into the application's output because of this; null for nothing. */
  @Nullable String warning() {
    return version < FIRST_VERSION_THAT_WARNS || target.option("EnableDynamicAgentLoading", false)
        ? null
        : "Java "
            + version
            + " has warned of this on the application's error output; it does not with"
            + " -XX:+EnableDynamicAgentLoading, nor with -javaagent at start";
  }

  private static void delete(Path answer) {
    try {
      Files.deleteIfExists(answer);
    } catch (IOException left) {
      System.err.println("vagus: could not delete " + answer);
    }
  }
}
