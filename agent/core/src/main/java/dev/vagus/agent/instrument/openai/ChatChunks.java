package dev.vagus.agent.instrument.openai;

import com.openai.models.chat.completions.ChatCompletionChunk;
import dev.vagus.agent.content.MessageWriter;
import dev.vagus.agent.inference.Inference;
import dev.vagus.agent.inference.ResponseFacts;
import dev.vagus.agent.inference.Usage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chunks of one streamed chat completion. */
@SuppressWarnings("deprecation") // what the library deprecates still arrives
final class ChatChunks implements Api.Chunks {
  /** Choices and tool calls kept per answer; an index comes from the wire and may be anything. */
  static final int MOST_INDEXED = 128;

  private final boolean content;
  private final List<StreamedChoice> choices = new ArrayList<>(1);
  private @Nullable String id;
  private @Nullable String model;
  private @Nullable String serviceTier;
  private @Nullable String systemFingerprint;
  private @Nullable Usage usage;

  ChatChunks(boolean content) {
    this.content = content;
  }

  @Override
  public void add(Object each) {
    ChatCompletionChunk chunk = (ChatCompletionChunk) each;
    if (id == null) {
      id = Fields.text(chunk._id());
    }
    if (model == null || model.isEmpty()) {
      model = Fields.text(chunk._model());
    }
    if (serviceTier == null) {
      serviceTier = Fields.text(chunk._serviceTier());
    }
    if (systemFingerprint == null) {
      systemFingerprint = Fields.text(chunk._systemFingerprint());
    }
    Usage reported = Usages.of(Fields.value(chunk._usage()));
    if (reported != null) {
      usage = reported;
    }
    List<?> list = Fields.list(chunk._choices());
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i) instanceof ChatCompletionChunk.Choice choice) {
        Long index = Fields.integer(choice._index());
        StreamedChoice streamed = choice(index == null ? i : index);
        if (streamed != null) {
          streamed.add(choice, content);
        }
      }
    }
  }

  @Override
  public void facts(Inference inference) {
    ResponseFacts facts = inference.response();
    facts.id = id;
    facts.model = model;
    facts.serviceTier = serviceTier;
    facts.systemFingerprint = systemFingerprint;
    facts.usage = usage;
    if (choices.isEmpty()) {
      return;
    }
    MessageWriter out = content ? inference.messages() : null;
    List<String> reasons = new ArrayList<>(choices.size());
    for (StreamedChoice choice : choices) {
      String reason = choice.finishReason();
      reasons.add(reason);
      if (out != null) {
        out.message("assistant");
        choice.parts(out);
        out.finishReason(reason).end();
      }
    }
    facts.finishReasons = reasons;
    facts.outputMessages = out == null ? null : out.json();
  }

  private @Nullable StreamedChoice choice(long index) {
    if (index < 0 || index >= MOST_INDEXED) {
      return null;
    }
    while (choices.size() <= index) {
      choices.add(new StreamedChoice());
    }
    return choices.get((int) index);
  }
}
