package dev.vagus.agent.instrument.langchain4j;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.vagus.agent.content.MessageWriter;
import dev.vagus.agent.inference.Inference;
import dev.vagus.agent.instrument.CallMapping;
import dev.vagus.agent.instrument.Fragments;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A streamed answer as far as it has come; the whole one comes last. */
final class PartialAnswer implements CallMapping.Chunks {
  private static final String CUT_OFF = "error";

  private final boolean content;
  private final Fragments text = new Fragments();
  private @Nullable ChatResponse whole;

  PartialAnswer(boolean content) {
    this.content = content;
  }

  @Override
  public void add(Object chunk) {
    if (chunk instanceof ChatResponse response) {
      whole = response;
    } else if (content && chunk instanceof String piece) {
      text.add(piece);
    }
  }

  @Override
  public void facts(Inference inference) {
    if (whole != null) {
      Answers.fill(whole, inference);
      return;
    }
    inference.response().finishReasons = List.of(CUT_OFF);
    String said = text.text();
    if (said != null && inference.capturesContent()) {
      MessageWriter out = inference.messages().message("assistant").text(said);
      inference.response().outputMessages = out.finishReason(CUT_OFF).end().json();
    }
  }
}
