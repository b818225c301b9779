package dev.vagus.agent.instrument.springai;

import dev.vagus.agent.inference.CallContext;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;

/**
 * The tools that one answer asks for, executed one after the other on this thread. Models of 1.x
 * execute them before they return: the call that asked ends here.
 */
final class ToolRound {
  private static final ThreadLocal<@Nullable ToolRound> CURRENT = new ThreadLocal<>();

  private final List<AssistantMessage.ToolCall> calls = new ArrayList<>();
  private final @Nullable ToolRound outer = CURRENT.get();
  private final @Nullable CallContext before;
  private final boolean moved;

  private ToolRound(@Nullable StreamedChat streamed) {
    CallContext outside = streamed == null ? null : streamed.outside();
    moved = outside != null && CallContext.fork() == null;
    before = moved ? CallContext.replace(outside) : null;
  }

  static ToolRound begin(Object prompt, Object response) {
    ChatCall.endOpen(prompt, response);
    StreamedChat streamed = StreamedChat.of(prompt);
    if (streamed != null) {
      streamed.answered(response);
    }
    ToolRound round = new ToolRound(streamed);
    for (Generation generation : ((ChatResponse) response).getResults()) {
      AssistantMessage message = generation.getOutput();
      if (message != null && message.hasToolCalls()) {
        round.calls.addAll(message.getToolCalls());
      }
    }
    CURRENT.set(round);
    return round;
  }

  void end() {
    if (outer == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(outer);
    }
    if (moved) {
      CallContext.replace(before);
    }
  }

  /** The id of the call that has {@code tool} executed now; null when no model asked for it. */
  static @Nullable String callId(String tool, String arguments) {
    ToolRound round = CURRENT.get();
    if (round == null) {
      return null;
    }
    Iterator<AssistantMessage.ToolCall> calls = round.calls.iterator();
    while (calls.hasNext()) {
      AssistantMessage.ToolCall call = calls.next();
      if (tool.equals(call.name())
          && (arguments.equals(call.arguments()) || call.arguments().isBlank())) {
        calls.remove();
        return call.id();
      }
    }
    return null;
  }
}
