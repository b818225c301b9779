package dev.vagus.agent.instrument.anthropic;

import dev.vagus.agent.content.MessageWriter;
import dev.vagus.agent.instrument.Fragments;
import dev.vagus.agent.instrument.Media;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Blocks of content, in and out, as parts of messages. */
final class Blocks {
  static final String TOOL_RESULT = "tool_result";

  static final Field TEXT = new Field("text");
  static final Field THINKING = new Field("thinking");

  private static final Field INPUT = new Field("input");
  private static final Field TOOL_USE_ID = new Field("tool_use_id");
  private static final Field SOURCE = new Field("source");
  private static final Field MEDIA_TYPE = new Field("media_type");
  private static final Field DATA = new Field("data");
  private static final Field URL = new Field("url");
  private static final Field FILE_ID = new Field("file_id");

  private Blocks() {}

  static void write(@Nullable Object wrapped, MessageWriter out) {
    Object block = Values.of(wrapped);
    String type = Field.TYPE.text(block);
    if (block == null || type == null) {
      return;
    }
    switch (type) {
      case "text" -> text(TEXT.text(block), out);
      case "thinking" -> {
        String thought = THINKING.text(block);
        if (thought != null) {
          out.reasoning(thought);
        }
      }
      case "tool_use", "server_tool_use", "mcp_tool_use" ->
          toolCall(block, Rendered.json(INPUT.value(block)), out);
      case TOOL_RESULT, "mcp_tool_result" ->
          out.toolCallResponse(TOOL_USE_ID.text(block), said(Field.CONTENT.value(block)));
      case "image", "document" -> medium(type, SOURCE.value(block), out);
      default -> out.generic(type, null);
    }
  }

  /** The call of a tool whose input is known apart from its block. */
  static void toolCall(Object block, @Nullable String input, MessageWriter out) {
    String name = Field.NAME.text(block);
    out.toolCall(Field.ID.text(block), name == null ? "" : name, input);
  }

  private static void text(@Nullable String text, MessageWriter out) {
    if (text != null) {
      out.text(text);
    }
  }

  /** The text of a tool's result; what else it holds, such as images, has no place there. */
  private static String said(@Nullable Object content) {
    if (content instanceof String text) {
      return text;
    }
    Fragments texts = new Fragments();
    if (content instanceof List<?> blocks) {
      for (Object block : blocks) {
        texts.add(TEXT.text(block));
      }
    }
    String text = texts.text();
    return text == null ? "" : text;
  }

  private static void medium(String modality, @Nullable Object source, MessageWriter out) {
    String type = Field.TYPE.text(source);
    String mimeType = MEDIA_TYPE.text(source);
    switch (type == null ? "" : type) {
      case "base64" -> Media.base64(out, modality, mimeType, DATA.text(source));
      case "url" -> {
        String url = URL.text(source);
        out.uri(modality, null, url == null ? "" : url);
      }
      case "file" -> {
        String id = FILE_ID.text(source);
        out.file(modality, null, id == null ? "" : id);
      }
      case "text" -> text(DATA.text(source), out);
      case "content" -> text(said(Field.CONTENT.value(source)), out);
      default -> out.generic(modality, null);
    }
  }
}
