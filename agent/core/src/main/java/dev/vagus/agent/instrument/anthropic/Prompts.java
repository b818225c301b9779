package dev.vagus.agent.instrument.anthropic;

import dev.vagus.agent.content.MessageWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a request says: its system prompt and its messages. */
final class Prompts {
  private static final Field SYSTEM = new Field("system");
  private static final Field MESSAGES = new Field("messages");
  private static final Field ROLE = new Field("role");

  private Prompts() {}

  static @Nullable String system(Object params, MessageWriter out) {
    content(SYSTEM.value(params), out);
    return out.json();
  }

  static @Nullable String messages(Object params, MessageWriter out) {
    List<?> messages = MESSAGES.list(params);
    for (int i = 0; i < messages.size(); i++) {
      Object message = Values.of(messages.get(i));
      Object content = Field.CONTENT.value(message);
      String role = ROLE.text(message);
      out.message(onlyToolResults(content) ? "tool" : role == null ? "user" : role);
      content(content, out);
      out.end();
    }
    return out.json();
  }

  private static void content(@Nullable Object content, MessageWriter out) {
    if (content instanceof String text) {
      out.text(text);
    } else if (content instanceof List<?> blocks) {
      for (int i = 0; i < blocks.size(); i++) {
        Blocks.write(blocks.get(i), out);
      }
    }
  }

  /** The provider has the user say what a tool answered. */
  private static boolean onlyToolResults(@Nullable Object content) {
    if (!(content instanceof List<?> blocks) || blocks.isEmpty()) {
      return false;
    }
    for (int i = 0; i < blocks.size(); i++) {
      if (!Blocks.TOOL_RESULT.equals(Field.TYPE.text(blocks.get(i)))) {
        return false;
      }
    }
    return true;
  }
}
