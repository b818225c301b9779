package dev.vagus.agent.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vagus.agent.content.Rendering;
import dev.vagus.agent.inference.CallStart;
import dev.vagus.agent.inference.HttpSightings;
import dev.vagus.agent.inference.LateReading;
import dev.vagus.agent.inference.RequestFacts;
import dev.vagus.agent.inference.ResponseFacts;
import dev.vagus.agent.inference.StreamEnding;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** Reads what the bytes of an ended call say. */
final class HttpReading implements LateReading {
  private final CallStart start;
  private final Endpoint endpoint;
  private final HttpCall.Head head;
  private final @Nullable String requestEncoding;
  private final byte[] request;
  private final byte[] answer;
  private final boolean cut;
  private final StreamEnding ending;
  private final @Nullable Throwable error;
  private final long lastSeenNanos;

  HttpReading(
      CallStart start,
      Endpoint endpoint,
      HttpCall.Head head,
      @Nullable String requestEncoding,
      byte[] request,
      byte[] answer,
      boolean cut,
      StreamEnding ending,
      @Nullable Throwable error,
      long lastSeenNanos) {
    this.start = start;
    this.endpoint = endpoint;
    this.head = head;
    this.requestEncoding = requestEncoding;
    this.request = request;
    this.answer = answer;
    this.cut = cut;
    this.ending = ending;
    this.error = error;
    this.lastSeenNanos = lastSeenNanos;
  }

  @Override
  public long bytes() {
    return (long) request.length + answer.length;
  }

  @Override
  public @Nullable Outcome read(RequestFacts asking, ResponseFacts answering, Rendering rendering) {
    Json json = requestJson();
    if (!endpoint.certain && json.isObject() && !endpoint.dialect.fits(json)) {
      HttpSightings.NO_MODEL_CALL.add();
      return null;
    }
    HttpSightings.CAPTURED.add();
    if (cut) {
      HttpSightings.TOO_LARGE.add();
    }
    Asked asked = new Asked(asking, rendering);
    if (json.isObject()) {
      endpoint.dialect.request(json, asked);
      asked.finish();
    }
    Answer said = new Answer();
    if (head.status() >= 400) {
      failure(said);
    } else if (head.status() > 0) {
      answer(said);
    }
    said.fill(answering, rendering.messages());
    boolean streaming = endpoint.streaming || asked.streaming || head.framing() != Framing.WHOLE;
    return outcome(said, asked, streaming, answering);
  }

  private Json requestJson() {
    if (request.length == 0) {
      HttpSightings.REQUEST_NOT_SEEN.add();
      return Json.MISSING;
    }
    byte[] plain = BodyText.plain(request, requestEncoding);
    Json json = JsonReader.read(new String(plain, UTF_8));
    if (!json.isObject() && plain.length > 0) {
      HttpSightings.NOT_JSON.add();
    }
    return json;
  }

  private void answer(Answer said) {
    byte[] plain = BodyText.plain(answer, head.encoding());
    if (head.framing() == Framing.WHOLE) {
      Json json = JsonReader.read(new String(plain, UTF_8));
      if (json.isObject()) {
        endpoint.dialect.answer(json, said);
      } else if (plain.length > 0) {
        HttpSightings.NOT_JSON.add();
      }
      return;
    }
    Events.read(plain, head.framing(), (name, data) -> event(name, data, said));
  }

  private void event(@Nullable String name, String data, Answer said) {
    if (said.failed) {
      return;
    }
    if (data.equals("[DONE]")) {
      said.complete = true;
      return;
    }
    Json event = JsonReader.read(data);
    Json problem = event.at("error");
    if (!problem.isMissing() || "error".equals(name)) {
      said.failed = true;
      said.errorCode = code(problem);
      return;
    }
    endpoint.dialect.event(name, event, said);
  }

  private void failure(Answer said) {
    said.failed = true;
    Json body = JsonReader.read(new String(BodyText.plain(answer, head.encoding()), UTF_8));
    if (body.isArray() && !body.elements().isEmpty()) {
      body = body.elements().get(0);
    }
    String code = code(body.at("error"));
    said.errorCode = code == null ? Integer.toString(head.status()) : code;
  }

  /** The provider's own code: of OpenAI, of Google, of Anthropic. */
  private static @Nullable String code(Json problem) {
    for (String member : new String[] {"code", "status", "type"}) {
      String code = problem.text(member);
      if (code != null && !code.isEmpty()) {
        return code;
      }
    }
    return null;
  }

  private Outcome outcome(Answer said, Asked asked, boolean streaming, ResponseFacts answering) {
    CallStart known =
        new CallStart(
            start.library(),
            start.operation(),
            start.provider(),
            asked.model == null ? start.requestModel() : asked.model,
            start.serverAddress(),
            start.serverPort(),
            streaming);
    Long duration = ending == StreamEnding.ABANDONED ? lastSeenNanos : null;
    if (ending == StreamEnding.FAILED && error == null && answering.errorType == null) {
      answering.errorType = "premature_end";
    }
    StreamEnding how = said.failed ? StreamEnding.FAILED : ending;
    if (streaming) {
      boolean read = how == StreamEnding.CLOSED_EARLY && said.complete;
      return new Outcome(known, read ? StreamEnding.EXHAUSTED : how, error, cut, duration);
    }
    if (how == StreamEnding.CANCELLED && answering.errorType == null) {
      answering.errorType = CancellationException.class.getName();
    }
    return new Outcome(known, null, error, cut, duration);
  }
}
