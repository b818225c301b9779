package dev.vagus.benchmarks.overhead;

import com.openai.core.http.StreamResponse;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.completions.CompletionUsage;
import java.util.Iterator;

/**
 * The limit: an application that captures its own calls by hand, with the same facts and content as
 * the agents, encoded straight into the bytes that are sent. It knows its one client and nothing
 * else, so it shows what capturing costs when nothing has to be general.
 */
@SuppressWarnings("deprecation") // the fingerprint: deprecated, but captured by everyone
final class CapturedCalls implements Calls {
  private final Client client;
  private final SpanShipper shipper;

  CapturedCalls(Client client, SpanShipper shipper) {
    this.client = client;
    this.shipper = shipper;
  }

  @Override
  public int chat() {
    long start = SpanShipper.now();
    ChatCompletion answer = client.chat();
    ChatCompletion.Choice choice = answer.choices().get(0);
    String content = choice.message().content().orElse("");
    SpanBuffer span = begin(start, client.chatParams().model().asString());
    identity(span, answer.id(), answer.model());
    answer.usage().ifPresent(usage -> usage(span, usage));
    answer.serviceTier().ifPresent(tier -> span.text(Attributes.SERVICE_TIER, tier.asString()));
    answer.systemFingerprint().ifPresent(print -> span.text(Attributes.FINGERPRINT, print));
    end(span, content, choice.finishReason().asString());
    return content.length();
  }

  @Override
  public int stream() {
    long start = SpanShipper.now();
    long firstChunk = 0;
    StringBuilder content = new StringBuilder();
    String finish = "";
    ChatCompletionChunk last = null;
    CompletionUsage usage = null;
    try (StreamResponse<ChatCompletionChunk> answer = client.stream()) {
      Iterator<ChatCompletionChunk> chunks = answer.stream().iterator();
      while (chunks.hasNext()) {
        last = chunks.next();
        if (firstChunk == 0) {
          firstChunk = SpanShipper.now();
        }
        if (!last.choices().isEmpty()) {
          ChatCompletionChunk.Choice choice = last.choices().get(0);
          choice.delta().content().ifPresent(content::append);
          finish = choice.finishReason().map(reason -> reason.asString()).orElse(finish);
        }
        usage = last.usage().orElse(usage);
      }
    }
    SpanBuffer span = begin(start, client.streamParams().model().asString());
    if (last != null) {
      identity(span, last.id(), last.model());
      last.serviceTier().ifPresent(tier -> span.text(Attributes.SERVICE_TIER, tier.asString()));
      last.systemFingerprint().ifPresent(print -> span.text(Attributes.FINGERPRINT, print));
    }
    if (usage != null) {
      usage(span, usage);
    }
    span.number(Attributes.TIME_TO_FIRST_CHUNK, (firstChunk - start) / 1e9);
    end(span, content.toString(), finish);
    return content.length();
  }

  private static SpanBuffer begin(long start, String model) {
    SpanBuffer span = SpanBuffer.ofThread();
    span.begin(start, SpanShipper.now(), "chat " + model);
    span.text(Attributes.OPERATION, "chat");
    span.text(Attributes.PROVIDER, "openai");
    span.text(Attributes.SERVER, "localhost");
    span.text(Attributes.REQUEST_MODEL, model);
    span.number(Attributes.TEMPERATURE, Client.TEMPERATURE);
    span.count(Attributes.MAX_TOKENS, Client.MAX_TOKENS);
    return span;
  }

  private static void identity(SpanBuffer span, String id, String model) {
    span.text(Attributes.RESPONSE_ID, id);
    span.text(Attributes.RESPONSE_MODEL, model);
  }

  private static void usage(SpanBuffer span, CompletionUsage usage) {
    span.count(Attributes.INPUT_TOKENS, usage.promptTokens());
    span.count(Attributes.OUTPUT_TOKENS, usage.completionTokens());
    usage
        .promptTokensDetails()
        .flatMap(CompletionUsage.PromptTokensDetails::cachedTokens)
        .ifPresent(cached -> span.count(Attributes.CACHED_TOKENS, cached));
  }

  private void end(SpanBuffer span, String content, String finish) {
    span.texts(Attributes.FINISH_REASONS, finish);
    span.message(Attributes.SYSTEM, null, Client.SYSTEM, null);
    span.message(Attributes.INPUT, "user", Client.PROMPT, null);
    span.message(Attributes.OUTPUT, "assistant", content, finish);
    span.end();
    shipper.ship(span);
  }
}
