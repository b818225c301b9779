package dev.vagus.agent.instrument.springai;

import dev.vagus.agent.inference.Step;
import dev.vagus.agent.inference.StepKind;
import dev.vagus.agent.inference.StepStart;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.document.Document;
import org.springframework.ai.vectorstore.SearchRequest;

/** A search of a vector store. */
final class Retrieval {
  private Retrieval() {}

  static Step begin() {
    return Step.begin(new StepStart(SpringAiInstrumentation.NAME, StepKind.RETRIEVAL, null, null));
  }

  static void end(
      Step retrieval, Object request, @Nullable Object found, @Nullable Throwable thrown) {
    try {
      SearchRequest asked = (SearchRequest) request;
      retrieval.facts().topK = (long) asked.getTopK();
      retrieval.facts().query = retrieval.render(asked.getQuery());
      if (found instanceof List<?> documents) {
        retrieval.facts().documents = retrieval.render(documents(documents));
      }
    } finally {
      retrieval.end(thrown);
    }
  }

  /** Ids and scores, not the texts. */
  private static String documents(List<?> documents) {
    StringBuilder json = new StringBuilder("[");
    for (Object each : documents) {
      if (each instanceof Document document) {
        json.append(json.length() == 1 ? "{\"id\":\"" : ",{\"id\":\"");
        json.append(document.getId().replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
        if (document.getScore() != null) {
          json.append(",\"score\":").append(document.getScore());
        }
        json.append('}');
      }
    }
    return json.append(']').toString();
  }
}
