package dev.vagus.agent.instrument.openai;

import com.openai.core.http.Headers;
import com.openai.core.http.HttpResponseFor;
import com.openai.core.http.StreamResponse;
import dev.vagus.agent.inference.StreamEnding;
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
  private final OpenAiCall call;
  private volatile @Nullable ObservedStream<?> stream;
  private volatile @Nullable BodyCopy body;

  ObservedResponse(HttpResponseFor<T> response, OpenAiCall call) {
    this.response = response;
    this.call = call;
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

  /** Missing from the oldest versions of the interface; their callers cannot get here. */
  @Override
  public Optional<String> requestId() {
    return response.requestId();
  }

  @Override
  public InputStream body() {
    InputStream original = response.body();
    if (call.hasEnded()) {
      return original;
    }
    BodyCopy copy = body;
    if (copy == null) {
      copy = new BodyCopy(call);
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
