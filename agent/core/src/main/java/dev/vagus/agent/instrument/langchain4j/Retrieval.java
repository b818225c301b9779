package dev.vagus.agent.instrument.langchain4j;

import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.query.Query;
import dev.vagus.agent.inference.Step;
import dev.vagus.agent.inference.StepKind;
import dev.vagus.agent.inference.StepStart;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A search for what a prompt is to be completed with. */
final class Retrieval {
  private Retrieval() {}

  static Step begin() {
    return Step.begin(
        new StepStart(LangChain4jInstrumentation.NAME, StepKind.RETRIEVAL, null, null));
  }

  static void end(
      Step retrieval, Object query, @Nullable Object found, @Nullable Throwable thrown) {
    try {
      retrieval.facts().query = retrieval.render(((Query) query).text());
      if (found instanceof List<?> contents) {
        retrieval.facts().documents = retrieval.render(documents(contents));
      }
    } finally {
      retrieval.end(thrown);
    }
  }

  /** Ids and scores, not the texts. */
  private static String documents(List<?> contents) {
    StringBuilder json = new StringBuilder("[");
    for (Object each : contents) {
      json.append(json.length() == 1 ? "{" : ",{");
      if (each instanceof Content content) {
        String separator = "";
        for (Map.Entry<?, ?> entry : content.metadata().entrySet()) {
          String name = String.valueOf(entry.getKey());
          if (name.equals("SCORE") && entry.getValue() instanceof Number score) {
            json.append(separator).append("\"score\":").append(score);
            separator = ",";
          } else if (name.equals("EMBEDDING_ID")) {
            json.append(separator).append("\"id\":\"").append(entry.getValue()).append('"');
            separator = ",";
          }
        }
      }
      json.append('}');
    }
    return json.append(']').toString();
  }
}
