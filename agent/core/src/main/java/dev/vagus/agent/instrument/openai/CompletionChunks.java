package dev.vagus.agent.instrument.openai;

import com.openai.models.completions.Completion;
import com.openai.models.completions.CompletionChoice;
import dev.vagus.agent.content.MessageWriter;
import dev.vagus.agent.inference.Inference;
import dev.vagus.agent.inference.ResponseFacts;
import dev.vagus.agent.inference.Usage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chunks of one legacy completion; a complete answer is the only chunk of itself. */
final class CompletionChunks implements Api.Chunks {
  private static final class Choice {
    private final Fragments text = new Fragments();
    private @Nullable String finishReason;
  }

  private final boolean content;
  private final List<Choice> choices = new ArrayList<>(1);
  private @Nullable String id;
  private @Nullable String model;
  private @Nullable String systemFingerprint;
  private @Nullable Usage usage;

  CompletionChunks(boolean content) {
    this.content = content;
  }

  @Override
  public void add(Object chunk) {
    Completion completion = (Completion) chunk;
    if (id == null) {
      id = Fields.text(completion._id());
      model = Fields.text(completion._model());
      systemFingerprint = Fields.text(completion._systemFingerprint());
    }
    Usage reported = Usages.of(Fields.value(completion._usage()));
    if (reported != null) {
      usage = reported;
    }
    for (Object each : Fields.list(completion._choices())) {
      if (each instanceof CompletionChoice choice) {
        Long index = Fields.integer(choice._index());
        add(choice, index == null ? 0 : index);
      }
    }
  }

  @Override
  public void facts(Inference inference) {
    ResponseFacts facts = inference.response();
    facts.id = id;
    facts.model = model;
    facts.systemFingerprint = systemFingerprint;
    facts.usage = usage;
    MessageWriter out = content ? inference.messages() : null;
    List<String> reasons = new ArrayList<>(choices.size());
    for (Choice choice : choices) {
      String reason = FinishReasons.ofChoice(choice.finishReason);
      reasons.add(reason);
      if (out != null) {
        String text = choice.text.text();
        out.message("assistant").text(text == null ? "" : text).finishReason(reason).end();
      }
    }
    facts.finishReasons = reasons.isEmpty() ? null : reasons;
    facts.outputMessages = out == null ? null : out.json();
  }

  private void add(CompletionChoice choice, long index) {
    if (index < 0 || index >= ChatChunks.MOST_INDEXED) {
      return;
    }
    while (choices.size() <= index) {
      choices.add(new Choice());
    }
    Choice streamed = choices.get((int) index);
    String reason = Fields.text(choice._finishReason());
    if (reason != null) {
      streamed.finishReason = reason;
    }
    if (content) {
      streamed.text.add(Fields.text(choice._text()));
    }
  }
}
