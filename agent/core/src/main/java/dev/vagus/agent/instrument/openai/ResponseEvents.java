package dev.vagus.agent.instrument.openai;

import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseErrorEvent;
import com.openai.models.responses.ResponseOutputItem;
import com.openai.models.responses.ResponseStreamEvent;
import dev.vagus.agent.content.MessageWriter;
import dev.vagus.agent.inference.Inference;
import dev.vagus.agent.inference.ResponseFacts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Events of one streamed response. The last event carries the whole response; the pieces before it
 * only count when the stream stops earlier.
 */
final class ResponseEvents implements Api.Chunks {
  private static final int MOST_ITEMS = 1024;

  private final boolean content;
  private final List<ResponseOutputItem> doneItems = new ArrayList<>(2);
  private final Fragments openText = new Fragments();
  private @Nullable Response created;
  private @Nullable Response last;
  private @Nullable String errorCode;

  ResponseEvents(boolean content) {
    this.content = content;
  }

  @Override
  public void add(Object chunk) {
    ResponseStreamEvent event = (ResponseStreamEvent) chunk;
    if (event.isOutputTextDelta()) {
      delta(Fields.text(event.asOutputTextDelta()._delta()));
    } else if (event.isRefusalDelta()) {
      delta(Fields.text(event.asRefusalDelta()._delta()));
    } else if (event.isOutputItemDone()) {
      done(Fields.value(event.asOutputItemDone()._item()));
    } else if (event.isCreated()) {
      created = ResponseAnswers.in(event.asCreated()._response());
    } else if (event.isCompleted()) {
      last = ResponseAnswers.in(event.asCompleted()._response());
    } else if (event.isIncomplete()) {
      last = ResponseAnswers.in(event.asIncomplete()._response());
    } else if (event.isFailed()) {
      last = ResponseAnswers.in(event.asFailed()._response());
    } else if (event.isError()) {
      error(event.asError());
    }
  }

  @Override
  public void facts(Inference inference) {
    if (last != null) {
      ResponseAnswers.fill(last, inference);
    } else {
      unfinished(inference);
    }
    if (errorCode != null) {
      inference.response().errorType = errorCode;
    }
  }

  private void unfinished(Inference inference) {
    if (created != null) {
      ResponseAnswers.head(created, inference);
    }
    ResponseFacts facts = inference.response();
    facts.finishReasons = List.of(FinishReasons.MISSING);
    String text = openText.text();
    if (!content || (doneItems.isEmpty() && text == null)) {
      return;
    }
    MessageWriter out = inference.messages().message("assistant");
    for (ResponseOutputItem item : doneItems) {
      ResponseParts.output(item, out);
    }
    if (text != null) {
      out.text(text);
    }
    facts.outputMessages = out.finishReason(FinishReasons.MISSING).end().json();
  }

  private void delta(@Nullable String text) {
    if (content) {
      openText.add(text);
    }
  }

  private void done(@Nullable Object item) {
    if (content && item instanceof ResponseOutputItem done && doneItems.size() < MOST_ITEMS) {
      doneItems.add(done);
      if (done.isMessage()) {
        openText.clear();
      }
    }
  }

  private void error(ResponseErrorEvent event) {
    String code = Fields.text(event._code());
    errorCode = code == null ? "error" : code;
  }
}
