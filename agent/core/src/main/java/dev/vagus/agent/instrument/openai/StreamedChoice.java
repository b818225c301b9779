package dev.vagus.agent.instrument.openai;

import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionChunk.Choice.Delta;
import dev.vagus.agent.content.MessageWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One choice of a streamed chat completion as far as it has come. */
@SuppressWarnings("deprecation") // what the library deprecates still arrives
final class StreamedChoice {
  /** A tool call whose arguments arrive in pieces. */
  private static final class ToolCall {
    private @Nullable String id;
    private @Nullable String name;
    private final Fragments arguments = new Fragments();
  }

  private final Fragments text = new Fragments();
  private @Nullable Fragments refusal;
  private @Nullable Fragments reasoning;
  private @Nullable List<ToolCall> toolCalls;
  private @Nullable String finishReason;

  void add(ChatCompletionChunk.Choice choice, boolean content) {
    String reason = Fields.text(choice._finishReason());
    if (reason != null) {
      finishReason = reason;
    }
    if (content && Fields.value(choice._delta()) instanceof Delta delta) {
      add(delta);
    }
  }

  String finishReason() {
    return FinishReasons.ofChoice(finishReason);
  }

  void parts(MessageWriter out) {
    String thought = reasoning == null ? null : reasoning.text();
    if (thought != null) {
      out.reasoning(thought);
    }
    String said = text.text();
    if (said != null) {
      out.text(said);
    }
    String refused = refusal == null ? null : refusal.text();
    if (refused != null) {
      out.text(refused);
    }
    if (toolCalls != null) {
      for (ToolCall call : toolCalls) {
        out.toolCall(call.id, call.name == null ? "" : call.name, call.arguments.text());
      }
    }
  }

  private void add(Delta delta) {
    text.add(Fields.text(delta._content()));
    String refused = Fields.text(delta._refusal());
    if (refused != null) {
      refusal = refusal == null ? new Fragments() : refusal;
      refusal.add(refused);
    }
    String thought = Fields.extra(delta._additionalProperties(), "reasoning_content");
    if (thought != null) {
      reasoning = reasoning == null ? new Fragments() : reasoning;
      reasoning.add(thought);
    }
    if (Fields.value(delta._functionCall()) instanceof Delta.FunctionCall call) {
      ToolCall streamed = toolCall(0);
      streamed.name = orElse(Fields.text(call._name()), streamed.name);
      streamed.arguments.add(Fields.text(call._arguments()));
    }
    List<?> calls = Fields.list(delta._toolCalls());
    for (int i = 0; i < calls.size(); i++) {
      if (calls.get(i) instanceof Delta.ToolCall call) {
        Long index = Fields.integer(call._index());
        add(call, index == null ? i : index);
      }
    }
  }

  private void add(Delta.ToolCall call, long index) {
    if (index < 0 || index >= ChatChunks.MOST_INDEXED) {
      return;
    }
    ToolCall streamed = toolCall((int) index);
    streamed.id = orElse(Fields.text(call._id()), streamed.id);
    if (Fields.value(call._function()) instanceof Delta.ToolCall.Function function) {
      streamed.name = orElse(Fields.text(function._name()), streamed.name);
      streamed.arguments.add(Fields.text(function._arguments()));
    }
  }

  private ToolCall toolCall(int index) {
    List<ToolCall> calls = toolCalls;
    if (calls == null) {
      calls = new ArrayList<>(2);
      toolCalls = calls;
    }
    while (calls.size() <= index) {
      calls.add(new ToolCall());
    }
    return calls.get(index);
  }

  private static @Nullable String orElse(@Nullable String value, @Nullable String other) {
    return value == null ? other : value;
  }
}
