package dev.vagus.agent.content;

import org.jspecify.annotations.Nullable;

/** The one {@link MessageWriter}. What comes after the attribute is full is left out. */
final class JsonMessages implements MessageWriter {
  private final Rendering rendering;
  private final ContentLimits limits;
  private final boolean writes;
  private @Nullable JsonText text;
  private boolean inMessage;
  private boolean skipping;
  private boolean firstPart;
  private @Nullable String name;
  private @Nullable String finishReason;

  JsonMessages(Rendering rendering, ContentLimits limits, boolean writes) {
    this.rendering = rendering;
    this.limits = limits;
    this.writes = writes;
  }

  @Override
  public MessageWriter message(String role) {
    return message(role, null);
  }

  @Override
  public MessageWriter message(String role, @Nullable String name) {
    if (inMessage) {
      end();
    }
    JsonText out = next();
    skipping = out == null;
    inMessage = true;
    firstPart = true;
    this.name = name;
    finishReason = null;
    if (out != null) {
      out.raw("{\"role\":");
      out.name(role);
      out.raw(",\"parts\":[");
    }
    return this;
  }

  @Override
  public MessageWriter text(String content) {
    return textPart("{\"type\":\"text\",\"content\":", content);
  }

  @Override
  public MessageWriter reasoning(String content) {
    return textPart("{\"type\":\"reasoning\",\"content\":", content);
  }

  private MessageWriter textPart(String opening, String content) {
    JsonText out = part();
    if (out != null) {
      out.raw(opening);
      out.text(content);
      out.raw('}');
    }
    return this;
  }

  @Override
  public MessageWriter toolCall(@Nullable String id, String name, @Nullable String argumentsJson) {
    JsonText out = part();
    if (out != null) {
      out.raw("{\"type\":\"tool_call\"");
      member(out, "id", id);
      member(out, "name", name);
      if (argumentsJson != null) {
        out.raw(",\"arguments\":");
        new JsonCopy(out).value(argumentsJson);
      }
      out.raw('}');
    }
    return this;
  }

  @Override
  public MessageWriter toolCallResponse(@Nullable String id, String response) {
    JsonText out = part();
    if (out != null) {
      out.raw("{\"type\":\"tool_call_response\"");
      member(out, "id", id);
      out.raw(",\"response\":");
      out.text(response);
      out.raw('}');
    }
    return this;
  }

  @Override
  public MessageWriter blob(String modality, @Nullable String mimeType, long bytes) {
    JsonText out = part();
    if (out != null) {
      out.raw("{\"type\":\"blob\"");
      member(out, "modality", modality);
      member(out, "mime_type", mimeType);
      out.raw(",\"size\":");
      out.raw(Long.toString(bytes));
      out.raw('}');
    }
    return this;
  }

  @Override
  public MessageWriter uri(String modality, @Nullable String mimeType, String uri) {
    JsonText out = part();
    if (out != null) {
      out.raw("{\"type\":\"uri\"");
      member(out, "modality", modality);
      member(out, "mime_type", mimeType);
      out.raw(",\"uri\":");
      out.text(uri);
      out.raw('}');
    }
    return this;
  }

  @Override
  public MessageWriter file(String modality, @Nullable String mimeType, String fileId) {
    JsonText out = part();
    if (out != null) {
      out.raw("{\"type\":\"file\"");
      member(out, "modality", modality);
      member(out, "mime_type", mimeType);
      member(out, "file_id", fileId);
      out.raw('}');
    }
    return this;
  }

  @Override
  public MessageWriter generic(String type, @Nullable String json) {
    JsonText out = part();
    if (out != null) {
      out.raw("{\"type\":");
      out.name(type);
      if (json != null) {
        out.raw(",\"content\":");
        new JsonCopy(out).value(json);
      }
      out.raw('}');
    }
    return this;
  }

  @Override
  public MessageWriter finishReason(String reason) {
    finishReason = reason;
    return this;
  }

  @Override
  public MessageWriter end() {
    JsonText out = text;
    if (out != null && inMessage && !skipping) {
      out.raw(']');
      String participant = name;
      if (participant != null) {
        out.raw(",\"name\":");
        out.text(participant);
      }
      member(out, "finish_reason", finishReason);
      out.raw('}');
    }
    inMessage = false;
    skipping = false;
    return this;
  }

  @Override
  public MessageWriter tool(
      String type, String name, @Nullable String description, @Nullable String parametersJson) {
    JsonText out = next();
    if (out != null) {
      out.raw("{\"type\":");
      out.name(type);
      member(out, "name", name);
      if (description != null) {
        out.raw(",\"description\":");
        out.text(description);
      }
      if (parametersJson != null) {
        out.raw(",\"parameters\":");
        new JsonCopy(out).value(parametersJson);
      }
      out.raw('}');
    }
    return this;
  }

  @Override
  public @Nullable String json() {
    if (inMessage) {
      end();
    }
    JsonText out = text;
    if (out == null) {
      return null;
    }
    text = null;
    out.raw(']');
    return out.take();
  }

  /** Where the next element of the array goes; null when it has to be left out. */
  private @Nullable JsonText next() {
    if (!writes) {
      return null;
    }
    JsonText out = text;
    if (out == null) {
      out = new JsonText(rendering, limits);
      text = out;
      out.raw('[');
      return out;
    }
    if (out.full()) {
      rendering.cut();
      return null;
    }
    out.raw(',');
    return out;
  }

  /** Where the next part goes; null when it has to be left out. */
  private @Nullable JsonText part() {
    if (!inMessage) {
      return next();
    }
    JsonText out = text;
    if (skipping || out == null) {
      return null;
    }
    if (out.full()) {
      rendering.cut();
      return null;
    }
    if (!firstPart) {
      out.raw(',');
    }
    firstPart = false;
    return out;
  }

  private static void member(JsonText out, String name, @Nullable String value) {
    if (value != null) {
      out.raw(",\"");
      out.raw(name);
      out.raw("\":");
      out.name(value);
    }
  }
}
