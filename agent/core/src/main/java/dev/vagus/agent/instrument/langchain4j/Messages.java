package dev.vagus.agent.instrument.langchain4j;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.image.Image;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.AudioContent;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.Content;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.vagus.agent.content.MessageWriter;
import dev.vagus.agent.instrument.Accessor;
import dev.vagus.agent.instrument.Media;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Messages of a chat, in and out. */
final class Messages {
  private static final Accessor THINKING = new Accessor("thinking");

  private Messages() {}

  static void render(List<ChatMessage> messages, MessageWriter out) {
    for (ChatMessage message : messages) {
      message(message, out);
    }
  }

  /** The parts of an answer; the caller starts and ends the message. */
  static void parts(AiMessage message, MessageWriter out) {
    if (THINKING.of(message) instanceof String thinking) {
      out.reasoning(thinking);
    }
    text(message.text(), out);
    List<ToolExecutionRequest> calls = message.toolExecutionRequests();
    if (calls != null) {
      for (ToolExecutionRequest call : calls) {
        String name = call.name();
        out.toolCall(call.id(), name == null ? "" : name, call.arguments());
      }
    }
  }

  private static void message(ChatMessage message, MessageWriter out) {
    if (message instanceof UserMessage user) {
      out.message("user", user.name());
      for (Content content : user.contents()) {
        part(content, out);
      }
    } else if (message instanceof AiMessage answer) {
      out.message("assistant");
      parts(answer, out);
    } else if (message instanceof SystemMessage system) {
      out.message("system");
      text(system.text(), out);
    } else if (message instanceof ToolExecutionResultMessage result) {
      out.message("tool").toolCallResponse(result.id(), Tools.text(result));
    } else {
      out.message(message.type().name().toLowerCase(Locale.ROOT));
    }
    out.end();
  }

  private static void part(Content content, MessageWriter out) {
    if (content instanceof TextContent text) {
      text(text.text(), out);
    } else if (content instanceof ImageContent image) {
      Image data = image.image();
      media("image", data.url(), data.mimeType(), data.base64Data(), out);
    } else if (content instanceof AudioContent sound) {
      var data = sound.audio();
      media("audio", data.url(), data.mimeType(), data.base64Data(), out);
    } else {
      out.generic(content.type().name().toLowerCase(Locale.ROOT), null);
    }
  }

  private static void media(
      String modality,
      @Nullable URI url,
      @Nullable String mimeType,
      @Nullable String base64,
      MessageWriter out) {
    if (base64 != null) {
      Media.base64(out, modality, mimeType, base64);
    } else if (url != null && "data".equals(url.getScheme())) {
      String inline = url.getSchemeSpecificPart();
      int comma = inline.indexOf(',');
      int end = inline.indexOf(';');
      String type = mimeType == null && end > 0 ? inline.substring(0, end) : mimeType;
      Media.base64(out, modality, type, inline.substring(comma + 1));
    } else if (url != null) {
      out.uri(modality, mimeType, url.toString());
    }
  }

  private static void text(@Nullable String text, MessageWriter out) {
    if (text != null) {
      out.text(text);
    }
  }
}
