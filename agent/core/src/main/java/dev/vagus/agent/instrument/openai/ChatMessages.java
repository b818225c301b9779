package dev.vagus.agent.instrument.openai;

import com.openai.models.chat.completions.ChatCompletionAssistantMessageParam;
import com.openai.models.chat.completions.ChatCompletionAudio;
import com.openai.models.chat.completions.ChatCompletionContentPart;
import com.openai.models.chat.completions.ChatCompletionContentPartImage;
import com.openai.models.chat.completions.ChatCompletionContentPartInputAudio;
import com.openai.models.chat.completions.ChatCompletionContentPartText;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionDeveloperMessageParam;
import com.openai.models.chat.completions.ChatCompletionFunctionMessageParam;
import com.openai.models.chat.completions.ChatCompletionMessage;
import com.openai.models.chat.completions.ChatCompletionMessageParam;
import com.openai.models.chat.completions.ChatCompletionSystemMessageParam;
import com.openai.models.chat.completions.ChatCompletionToolMessageParam;
import com.openai.models.chat.completions.ChatCompletionUserMessageParam;
import dev.vagus.agent.content.MessageWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Messages of chat completions, in and out. */
@SuppressWarnings("deprecation") // what the library deprecates still arrives
final class ChatMessages {
  private ChatMessages() {}

  static @Nullable String render(ChatCompletionCreateParams request, MessageWriter out) {
    List<?> messages = Fields.list(request._messages());
    for (int i = 0; i < messages.size(); i++) {
      if (messages.get(i) instanceof ChatCompletionMessageParam message) {
        message(message, out);
      }
    }
    return out.json();
  }

  /** The parts of an answer's message; the caller starts and ends the message. */
  static void answer(ChatCompletionMessage message, MessageWriter out) {
    String reasoning = Fields.extra(message._additionalProperties(), "reasoning_content");
    if (reasoning != null) {
      out.reasoning(reasoning);
    }
    text(Fields.text(message._content()), out);
    text(Fields.text(message._refusal()), out);
    if (Fields.value(message._audio()) instanceof ChatCompletionAudio audio) {
      Media.base64(out, "audio", null, Fields.text(audio._data()));
      text(Fields.text(audio._transcript()), out);
    }
    if (Fields.value(message._functionCall()) instanceof ChatCompletionMessage.FunctionCall call) {
      ChatTools.call(null, call._name(), call._arguments(), out);
    }
    ChatTools.calls(Fields.list(message._toolCalls()), out);
  }

  private static void message(ChatCompletionMessageParam message, MessageWriter out) {
    if (message.isUser()) {
      user(message.asUser(), out);
    } else if (message.isAssistant()) {
      assistant(message.asAssistant(), out);
    } else if (message.isTool()) {
      tool(message.asTool(), out);
    } else if (message.isSystem()) {
      system(message.asSystem(), out);
    } else if (message.isDeveloper()) {
      developer(message.asDeveloper(), out);
    } else if (message.isFunction()) {
      ChatCompletionFunctionMessageParam function = message.asFunction();
      String content = Fields.text(function._content());
      out.message("tool", Fields.text(function._name()));
      out.toolCallResponse(null, content == null ? "" : content).end();
    }
  }

  private static void user(ChatCompletionUserMessageParam message, MessageWriter out) {
    out.message("user", Fields.text(message._name()));
    if (Fields.value(message._content()) instanceof ChatCompletionUserMessageParam.Content c) {
      if (c.isText()) {
        out.text(c.asText());
      } else if (c.isArrayOfContentParts()) {
        for (ChatCompletionContentPart part : c.asArrayOfContentParts()) {
          part(part, out);
        }
      }
    }
    out.end();
  }

  private static void part(ChatCompletionContentPart part, MessageWriter out) {
    if (part.isText()) {
      text(Fields.text(part.asText()._text()), out);
    } else if (part.isImageUrl()) {
      Object image = Fields.value(part.asImageUrl()._imageUrl());
      if (image instanceof ChatCompletionContentPartImage.ImageUrl url) {
        Media.url(out, "image", Fields.text(url._url()));
      }
    } else if (part.isInputAudio()) {
      Object audio = Fields.value(part.asInputAudio()._inputAudio());
      if (audio instanceof ChatCompletionContentPartInputAudio.InputAudio sound) {
        String format = Fields.text(sound._format());
        String mimeType = format == null ? null : "audio/" + format;
        Media.base64(out, "audio", mimeType, Fields.text(sound._data()));
      }
    } else if (part.isFile()) {
      Object file = Fields.value(part.asFile()._file());
      if (file instanceof ChatCompletionContentPart.File.FileObject object) {
        Media.file(out, Fields.text(object._fileId()), Fields.text(object._fileData()));
      }
    } else {
      out.generic(Variants.nameOf(part), null);
    }
  }

  private static void assistant(ChatCompletionAssistantMessageParam message, MessageWriter out) {
    out.message("assistant", Fields.text(message._name()));
    if (Fields.value(message._content()) instanceof ChatCompletionAssistantMessageParam.Content c) {
      if (c.isText()) {
        out.text(c.asText());
      } else if (c.isArrayOfContentParts()) {
        for (var part : c.asArrayOfContentParts()) {
          if (part.isText()) {
            text(Fields.text(part.asText()._text()), out);
          } else if (part.isRefusal()) {
            text(Fields.text(part.asRefusal()._refusal()), out);
          }
        }
      }
    }
    text(Fields.text(message._refusal()), out);
    Object audio = Fields.value(message._audio());
    if (audio instanceof ChatCompletionAssistantMessageParam.Audio said) {
      String id = Fields.text(said._id());
      if (id != null) {
        out.file("audio", null, id);
      }
    }
    Object call = Fields.value(message._functionCall());
    if (call instanceof ChatCompletionAssistantMessageParam.FunctionCall function) {
      ChatTools.call(null, function._name(), function._arguments(), out);
    }
    ChatTools.calls(Fields.list(message._toolCalls()), out);
    out.end();
  }

  private static void tool(ChatCompletionToolMessageParam message, MessageWriter out) {
    String response = "";
    if (Fields.value(message._content()) instanceof ChatCompletionToolMessageParam.Content c) {
      if (c.isText()) {
        response = c.asText();
      } else if (c.isArrayOfContentParts()) {
        response = joined(c.asArrayOfContentParts());
      }
    }
    out.message("tool").toolCallResponse(Fields.text(message._toolCallId()), response).end();
  }

  private static void system(ChatCompletionSystemMessageParam message, MessageWriter out) {
    out.message("system", Fields.text(message._name()));
    if (Fields.value(message._content()) instanceof ChatCompletionSystemMessageParam.Content c) {
      if (c.isText()) {
        out.text(c.asText());
      } else if (c.isArrayOfContentParts()) {
        texts(c.asArrayOfContentParts(), out);
      }
    }
    out.end();
  }

  private static void developer(ChatCompletionDeveloperMessageParam message, MessageWriter out) {
    out.message("developer", Fields.text(message._name()));
    if (Fields.value(message._content()) instanceof ChatCompletionDeveloperMessageParam.Content c) {
      if (c.isText()) {
        out.text(c.asText());
      } else if (c.isArrayOfContentParts()) {
        texts(c.asArrayOfContentParts(), out);
      }
    }
    out.end();
  }

  private static void text(@Nullable String text, MessageWriter out) {
    if (text != null) {
      out.text(text);
    }
  }

  private static void texts(List<ChatCompletionContentPartText> parts, MessageWriter out) {
    for (ChatCompletionContentPartText part : parts) {
      text(Fields.text(part._text()), out);
    }
  }

  private static String joined(List<ChatCompletionContentPartText> parts) {
    Fragments fragments = new Fragments();
    for (ChatCompletionContentPartText part : parts) {
      fragments.add(Fields.text(part._text()));
    }
    String text = fragments.text();
    return text == null ? "" : text;
  }
}
