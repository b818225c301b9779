package dev.vagus.agent.instrument.openai;

import com.openai.models.responses.EasyInputMessage;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseInputContent;
import com.openai.models.responses.ResponseInputImage;
import com.openai.models.responses.ResponseInputItem;
import dev.vagus.agent.content.MessageWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Input of a request of the Responses API as messages. */
final class ResponseInputs {
  private ResponseInputs() {}

  static @Nullable String render(ResponseCreateParams request, MessageWriter out) {
    if (Fields.value(request._input()) instanceof ResponseCreateParams.Input input) {
      if (input.isText()) {
        out.message("user").text(input.asText()).end();
      } else if (input.isResponse()) {
        for (ResponseInputItem item : input.asResponse()) {
          item(item, out);
        }
      }
    }
    return out.json();
  }

  private static void item(ResponseInputItem item, MessageWriter out) {
    if (item.isEasyInputMessage()) {
      easy(item.asEasyInputMessage(), out);
    } else if (item.isMessage()) {
      ResponseInputItem.Message message = item.asMessage();
      out.message(orUser(Fields.text(message._role())));
      contents(Fields.list(message._content()), out);
      out.end();
    } else if (item.isResponseOutputMessage()) {
      out.message("assistant");
      ResponseParts.message(item.asResponseOutputMessage(), out);
      out.end();
    } else if (item.isFunctionCall()) {
      out.message("assistant");
      ResponseParts.functionCall(item.asFunctionCall(), out);
      out.end();
    } else if (item.isFunctionCallOutput()) {
      ResponseInputItem.FunctionCallOutput output = item.asFunctionCallOutput();
      String result = ResponseParts.toolResult(output._output());
      out.message("tool").toolCallResponse(Fields.text(output._callId()), result).end();
    } else if (item.isReasoning()) {
      out.message("assistant");
      ResponseParts.reasoning(item.asReasoning(), out);
      out.end();
    } else {
      other(item, out);
    }
  }

  private static void other(ResponseInputItem item, MessageWriter out) {
    String name = Variants.nameOf(item);
    out.message(name.endsWith("_output") ? "tool" : "assistant");
    ResponseParts.other(name, Variants.valueOf(item), out);
    out.end();
  }

  private static void easy(EasyInputMessage message, MessageWriter out) {
    out.message(orUser(Fields.text(message._role())));
    if (Fields.value(message._content()) instanceof EasyInputMessage.Content content) {
      if (content.isTextInput()) {
        out.text(content.asTextInput());
      } else if (content.isResponseInputMessageContentList()) {
        contents(content.asResponseInputMessageContentList(), out);
      }
    }
    out.end();
  }

  private static void contents(List<?> contents, MessageWriter out) {
    for (Object each : contents) {
      if (each instanceof ResponseInputContent content) {
        content(content, out);
      }
    }
  }

  static void content(ResponseInputContent content, MessageWriter out) {
    if (content.isInputText()) {
      String text = Fields.text(content.asInputText()._text());
      if (text != null) {
        out.text(text);
      }
    } else if (content.isInputImage()) {
      ResponseInputImage image = content.asInputImage();
      String fileId = Fields.text(image._fileId());
      if (fileId != null) {
        out.file("image", null, fileId);
      } else {
        Media.url(out, "image", Fields.text(image._imageUrl()));
      }
    } else if (content.isInputFile()) {
      var file = content.asInputFile();
      Media.file(out, Fields.text(file._fileId()), Fields.text(file._fileData()));
    } else {
      out.generic(Variants.nameOf(content), null);
    }
  }

  private static String orUser(@Nullable String role) {
    return role == null ? "user" : role;
  }
}
