package dev.vagus.agent.instrument.anthropic;

import dev.vagus.agent.content.MessageWriter;
import dev.vagus.agent.instrument.Fragments;
import org.jspecify.annotations.Nullable;

/** One block of a streamed message as far as it has come. */
final class StreamedBlock {
  private static final Field PARTIAL_JSON = new Field("partial_json");

  /** The block as it began; texts and inputs are empty in it. */
  private @Nullable Object start;

  private final Fragments text = new Fragments();
  private final Fragments thinking = new Fragments();
  private final Fragments input = new Fragments();

  void start(@Nullable Object block) {
    start = block;
    text.add(Blocks.TEXT.text(block));
    thinking.add(Blocks.THINKING.text(block));
  }

  void add(@Nullable Object delta) {
    String type = Field.TYPE.text(delta);
    switch (type == null ? "" : type) {
      case "text_delta" -> text.add(Blocks.TEXT.text(delta));
      case "thinking_delta" -> thinking.add(Blocks.THINKING.text(delta));
      case "input_json_delta" -> input.add(PARTIAL_JSON.text(delta));
      default -> {
        // Signatures, citations and what later versions add.
      }
    }
  }

  void write(MessageWriter out) {
    String thought = thinking.text();
    if (thought != null) {
      out.reasoning(thought);
    }
    String said = text.text();
    if (said != null) {
      out.text(said);
    }
    String json = input.text();
    Object block = start;
    if (json != null && block != null) {
      Blocks.toolCall(block, json, out);
    } else if (thought == null && said == null && !isText(block)) {
      Blocks.write(block, out);
    }
  }

  private static boolean isText(@Nullable Object block) {
    String type = Field.TYPE.text(block);
    return "text".equals(type) || "thinking".equals(type);
  }
}
