package dev.vagus.agent.instrument.springai;

import dev.vagus.agent.content.MessageWriter;
import dev.vagus.agent.instrument.Media;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.ToolResponseMessage;
import org.springframework.ai.chat.messages.UserMessage;

/** Messages of a chat, in and out. */
final class Messages {
  private Messages() {}

  static void render(List<Message> messages, MessageWriter out) {
    for (Message message : messages) {
      message(message, out);
    }
  }

  static void toolCalls(List<AssistantMessage.ToolCall> calls, MessageWriter out) {
    for (AssistantMessage.ToolCall call : calls) {
      out.toolCall(call.id(), call.name() == null ? "" : call.name(), call.arguments());
    }
  }

  private static void message(Message message, MessageWriter out) {
    out.message(message.getMessageType().getValue());
    if (message instanceof ToolResponseMessage responses) {
      for (ToolResponseMessage.ToolResponse response : responses.getResponses()) {
        out.toolCallResponse(response.id(), response.responseData());
      }
    } else {
      text(message.getText(), out);
      if (message instanceof UserMessage user) {
        for (var media : user.getMedia()) {
          media(media.getMimeType().toString(), media.getData(), out);
        }
      } else if (message instanceof AssistantMessage answer) {
        toolCalls(answer.getToolCalls(), out);
      }
    }
    out.end();
  }

  private static void media(String mimeType, Object data, MessageWriter out) {
    String modality = Media.modality(mimeType);
    if (data instanceof byte[] bytes) {
      out.blob(modality, mimeType, bytes.length);
    } else if (data instanceof String url && !url.startsWith("data:")) {
      out.uri(modality, mimeType, url);
    } else if (data instanceof String inline) {
      Media.base64(out, modality, mimeType, inline.substring(inline.indexOf(',') + 1));
    }
  }

  static void text(@Nullable String text, MessageWriter out) {
    if (text != null && !text.isEmpty()) {
      out.text(text);
    }
  }
}
