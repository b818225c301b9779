package dev.vagus.agent.instrument.googlegenai;

import dev.vagus.agent.content.MessageWriter;
import dev.vagus.agent.inference.Inference;
import dev.vagus.agent.inference.Operation;
import dev.vagus.agent.inference.RequestFacts;
import dev.vagus.agent.instrument.CallMapping;
import dev.vagus.agent.instrument.ModelCall;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request to generate content.
 *
 * @param contents list of the library's contents
 */
record Generation(@Nullable Object contents, @Nullable Object config) implements CallMapping {
  private static final Property SYSTEM_INSTRUCTION = new Property("systemInstruction");

  /** Begins a call of {@code models}; null when nothing is to be recorded. */
  static @Nullable ModelCall begin(
      Object models,
      @Nullable Object model,
      @Nullable Object contents,
      @Nullable Object config,
      boolean stream) {
    return Client.begin(
        models, Operation.GENERATE_CONTENT, model, stream, new Generation(contents, config));
  }

  @Override
  public void request(Inference inference) {
    RequestFacts facts = inference.request();
    Parameters.fill(config, facts);
    if (inference.capturesContent()) {
      Object instruction = SYSTEM_INSTRUCTION.of(config);
      if (instruction != null) {
        MessageWriter out = inference.messages();
        Parts.write(instruction, out);
        facts.systemInstructions = out.json();
      }
      facts.inputMessages = messages(inference.messages());
      facts.toolDefinitions = Tools.render(config, inference.messages());
    }
  }

  /** A complete answer is the only chunk of itself. */
  @Override
  public void answer(Object answer, Inference inference) {
    Chunks chunks = chunks(inference.capturesContent());
    chunks.add(answer);
    chunks.facts(inference);
  }

  @Override
  public Chunks chunks(boolean content) {
    return new GeneratedChunks(content);
  }

  @Override
  public @Nullable String errorCode(Throwable error) {
    return ErrorCodes.of(error);
  }

  private @Nullable String messages(MessageWriter out) {
    if (contents instanceof List<?> list) {
      for (Object content : list) {
        out.message(Parts.role(content));
        Parts.write(content, out);
        out.end();
      }
    }
    return out.json();
  }
}
