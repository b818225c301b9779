package dev.vagus.agent.instrument.openai;

import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessage;
import dev.vagus.agent.content.MessageWriter;
import dev.vagus.agent.inference.Inference;
import dev.vagus.agent.inference.Operation;
import dev.vagus.agent.inference.RequestFacts;
import dev.vagus.agent.inference.ResponseFacts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chat completions. */
@SuppressWarnings("deprecation") // what the library deprecates still arrives
final class ChatApi implements Api {
  static final ChatApi INSTANCE = new ChatApi();

  @Override
  public Operation operation() {
    return Operation.CHAT;
  }

  @Override
  public @Nullable String model(Object params) {
    return Fields.text(((ChatCompletionCreateParams) params)._model());
  }

  @Override
  public void request(Object params, RequestFacts facts, Inference inference) {
    ChatCompletionCreateParams request = (ChatCompletionCreateParams) params;
    facts.apiType = "chat_completions";
    ChatParameters.fill(request, facts);
    if (inference.capturesContent()) {
      facts.inputMessages = ChatMessages.render(request, inference.messages());
      facts.toolDefinitions = ChatTools.render(request, inference.messages());
    }
  }

  @Override
  public void answer(Object answer, Inference inference) {
    ChatCompletion completion = (ChatCompletion) answer;
    ResponseFacts facts = inference.response();
    facts.id = Fields.text(completion._id());
    facts.model = Fields.text(completion._model());
    facts.serviceTier = Fields.text(completion._serviceTier());
    facts.systemFingerprint = Fields.text(completion._systemFingerprint());
    facts.usage = Usages.of(Fields.value(completion._usage()));
    List<?> choices = Fields.list(completion._choices());
    List<String> reasons = new ArrayList<>(choices.size());
    MessageWriter out = inference.capturesContent() ? inference.messages() : null;
    for (Object each : choices) {
      if (each instanceof ChatCompletion.Choice choice) {
        String reason = FinishReasons.ofChoice(Fields.text(choice._finishReason()));
        reasons.add(reason);
        if (out != null) {
          out.message("assistant");
          if (Fields.value(choice._message()) instanceof ChatCompletionMessage message) {
            ChatMessages.answer(message, out);
          }
          out.finishReason(reason).end();
        }
      }
    }
    facts.finishReasons = reasons.isEmpty() ? null : reasons;
    facts.outputMessages = out == null ? null : out.json();
  }

  @Override
  public Chunks chunks(boolean content) {
    return new ChatChunks(content);
  }

  @Override
  public Class<?> answerType() {
    return ChatCompletion.class;
  }

  @Override
  public Class<?> chunkType() {
    return ChatCompletionChunk.class;
  }
}
