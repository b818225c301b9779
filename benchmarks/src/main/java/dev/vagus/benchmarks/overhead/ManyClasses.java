package dev.vagus.benchmarks.overhead;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An application that does nothing but start: it loads the classes that a file names and ends.
 *
 * <p>Arguments: the file, and {@code library} to load what a client of openai-java is built with
 * first, or {@code alone}. Prints {@code loaded} and the CPU nanoseconds spent so far.
 */
public final class ManyClasses {
  private ManyClasses() {}

  public static void main(String[] args) throws Exception {
    List<String> names = Files.readAllLines(Path.of(args[0]));
    ClassLoader loader = ManyClasses.class.getClassLoader();
    if (args[1].equals("library")) {
      Class.forName("com.openai.core.ClientOptions", true, loader);
      Class.forName(
          "com.openai.services.blocking.chat.ChatCompletionServiceImpl$WithRawResponseImpl",
          false,
          loader);
    }
    for (String name : names) {
      Class.forName(name, false, loader);
    }
    System.out.println(
        "loaded " + ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos());
    System.exit(0);
  }
}
