package dev.vagus.agent.instrument.anthropic;

import com.anthropic.core.http.Headers;
import com.anthropic.core.http.HttpResponse;
import com.anthropic.core.http.HttpResponseFor;
import com.anthropic.core.http.StreamResponse;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.vagus.agent.inference.StreamEnding;
import dev.vagus.agent.instrument.BodyCopy;
import dev.vagus.agent.instrument.ModelCall;
import dev.vagus.agent.instrument.ObservedBody;
import java.io.InputStream;
import java.lang.ref.Reference;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The library's raw response, behaving as without us. The answer is seen when it is parsed, which
 * every call but a raw one does at once; else when its body is read to the end. It is the handle by
 * which a dropped answer is noticed, so it stays reachable while it is at work.
 */
final class ObservedResponse<T> implements HttpResponseFor<T> {
  private final HttpResponseFor<T> response;
  private final ModelCall call;
  private final @Nullable JsonMapper mapper;
  private volatile @Nullable ObservedStream<?> stream;
  private volatile @Nullable BodyCopy body;

  ObservedResponse(HttpResponseFor<T> response, ModelCall call, @Nullable JsonMapper mapper) {
    this.response = response;
    this.call = call;
    this.mapper = mapper;
    call.endWhenUnreachable(this);
  }

  @Override
  public T parse() {
    try {
      T parsed = response.parse();
      if (parsed instanceof StreamResponse<?> streamed) {
        return observed(parsed, streamed);
      }
      call.answered(parsed);
      return parsed;
    } catch (Throwable t) {
      call.failed(t);
      throw t;
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  @Override
  public int statusCode() {
    return response.statusCode();
  }

  @Override
  public Headers headers() {
    return response.headers();
  }

  /** Missing from old versions of the interface, like those below; callers cannot get here. */
  @Override
  public Optional<String> requestId() {
    return response.requestId();
  }

  @Override
  public Optional<String> workspaceId() {
    return response.workspaceId();
  }

  /** As the library does it, with the body that we see. */
  @Override
  public <J> J json(Class<J> type) {
    return HttpResponseFor.super.json(type);
  }

  /** As the library does it, with the body that we see. */
  @Override
  public HttpResponse buffered() {
    return HttpResponseFor.super.buffered();
  }

  @Override
  public InputStream body() {
    InputStream original = response.body();
    if (call.hasEnded()) {
      return original;
    }
    BodyCopy copy = body;
    if (copy == null) {
      copy = new BodyCopy(call, mapper == null ? null : new RawBody(mapper));
      body = copy;
    }
    return new ObservedBody(original, copy, this);
  }

  @Override
  public void close() {
    try {
      BodyCopy copy = body;
      if (copy != null) {
        copy.end();
      } else if (call.isStream()) {
        call.ended(StreamEnding.CLOSED_EARLY);
      } else {
        call.answered(null);
      }
      response.close();
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  /** The same stream parsed twice is the same object, as without us. */
  @SuppressWarnings("unchecked")
  private T observed(T parsed, StreamResponse<?> streamed) {
    ObservedStream<?> known = stream;
    if (known == null || !known.wraps(streamed)) {
      known = new ObservedStream<>(streamed, call, this);
      stream = known;
    }
    return parsed == null ? parsed : (T) known;
  }
}
