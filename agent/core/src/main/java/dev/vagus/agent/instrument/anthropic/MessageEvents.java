package dev.vagus.agent.instrument.anthropic;

import dev.vagus.agent.content.MessageWriter;
import dev.vagus.agent.inference.Inference;
import dev.vagus.agent.inference.ResponseFacts;
import dev.vagus.agent.instrument.CallMapping;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events of one streamed message. */
final class MessageEvents implements CallMapping.Chunks {
  /** Type of the last event. */
  static final String STOP = "message_stop";

  /** Blocks kept per answer; an index comes from the wire and may be anything. */
  private static final int MOST_BLOCKS = 1024;

  private static final Field MESSAGE = new Field("message");
  private static final Field USAGE = new Field("usage");
  private static final Field INDEX = new Field("index");
  private static final Field CONTENT_BLOCK = new Field("content_block");
  private static final Field DELTA = new Field("delta");
  private static final Field STOP_REASON = new Field("stop_reason");

  private final boolean content;
  private final List<StreamedBlock> blocks = new ArrayList<>(2);
  private @Nullable String id;
  private @Nullable String model;
  private @Nullable String stopReason;
  private @Nullable Object firstUsage;
  private @Nullable Object lastUsage;

  MessageEvents(boolean content) {
    this.content = content;
  }

  @Override
  public void add(Object chunk) {
    Object event = Values.of(chunk);
    String type = Field.TYPE.text(event);
    switch (type == null ? "" : type) {
      case "content_block_delta" -> delta(event);
      case "content_block_start" -> start(event);
      case "message_start" -> {
        Object message = MESSAGE.value(event);
        id = Field.ID.text(message);
        model = MessagesCall.MODEL.text(message);
        firstUsage = USAGE.value(message);
      }
      case "message_delta" -> {
        String reason = STOP_REASON.text(DELTA.value(event));
        stopReason = reason == null ? stopReason : reason;
        Object usage = USAGE.value(event);
        lastUsage = usage == null ? lastUsage : usage;
      }
      default -> {
        // Ends of blocks and of the message, pings and what later versions add.
      }
    }
  }

  @Override
  public void facts(Inference inference) {
    ResponseFacts facts = inference.response();
    facts.id = id;
    facts.model = model;
    facts.usage = Tokens.of(firstUsage, lastUsage);
    String reason = FinishReasons.of(stopReason);
    if (id == null && stopReason == null && blocks.isEmpty()) {
      return;
    }
    facts.finishReasons = List.of(reason);
    if (content) {
      MessageWriter out = inference.messages().message("assistant");
      for (StreamedBlock block : blocks) {
        block.write(out);
      }
      facts.outputMessages = out.finishReason(reason).end().json();
    }
  }

  private void start(@Nullable Object event) {
    StreamedBlock block = block(INDEX.integer(event));
    if (block != null) {
      block.start(CONTENT_BLOCK.value(event));
    }
  }

  private void delta(@Nullable Object event) {
    StreamedBlock block = block(INDEX.integer(event));
    if (block != null) {
      block.add(DELTA.value(event));
    }
  }

  /** The block of this index, the first one without; null when it is not to be kept. */
  private @Nullable StreamedBlock block(@Nullable Long index) {
    long wanted = index == null ? 0 : index;
    if (!content || wanted < 0 || wanted >= MOST_BLOCKS) {
      return null;
    }
    while (blocks.size() <= wanted) {
      blocks.add(new StreamedBlock());
    }
    return blocks.get((int) wanted);
  }
}
