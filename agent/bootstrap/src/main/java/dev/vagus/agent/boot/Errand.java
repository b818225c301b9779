package dev.vagus.agent.boot;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What the agent is loaded for: to start with the settings that its argument holds, or, when a
 * command outside loads it, to also leave an answer in a file that does not exist yet. The argument
 * is {@code setting,setting} or {@code >file}, a verb and settings in lines of their own.
 */
final class Errand {
  private static final String ANSWER_TO = ">";

  private final @Nullable File answer;
  private final String verb;
  private final String settings;

  private Errand(@Nullable File answer, String verb, String settings) {
    this.answer = answer;
    this.verb = verb;
    this.settings = settings;
  }

  static Errand of(@Nullable String argument) {
    if (argument == null || !argument.startsWith(ANSWER_TO)) {
      return new Errand(null, "attach", argument == null ? "" : argument);
    }
    String[] lines = argument.split("\n", 3);
    return new Errand(
        new File(lines[0].substring(ANSWER_TO.length())),
        lines.length > 1 ? lines[1] : "",
        lines.length > 2 ? lines[2] : "");
  }

  /** Whether nothing is to be started. */
  boolean asksOnly() {
    return verb.equals("diagnose");
  }

  /** How the agent got here, and the settings that came with it. */
  String[] settings(String how) {
    return new String[] {how, settings};
  }

  /** Tells the command how it went, if there is one. Never throws. */
  void answer(boolean well, Object text) {
    if (answer == null) {
      return;
    }
    try {
      // Creates it or fails: nobody else can have prepared a file or a link of this name.
      if (answer.createNewFile()) {
        answer.setReadable(false, false);
        answer.setReadable(true, true);
        try (OutputStream out = new FileOutputStream(answer)) {
          out.write(((well ? "yes\n" : "no\n") + text).getBytes(StandardCharsets.UTF_8));
        }
      }
    } catch (IOException | RuntimeException unwritable) {
      System.err.println("[vagus] cannot answer in " + answer + ": " + unwritable);
    }
  }
}
