package dev.vagus.agent.instrument.http.okhttp;

import okhttp3.MediaType;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/** The body of an answer, seen as the application reads it. */
final class ObservedBody extends ResponseBody {
  private final ResponseBody body;
  private final BufferedSource source;

  ObservedBody(ResponseBody body, ObservedSource observed) {
    this.body = body;
    this.source = Okio.buffer(observed);
  }

  @Override
  public @Nullable MediaType contentType() {
    return body.contentType();
  }

  @Override
  public long contentLength() {
    return body.contentLength();
  }

  @Override
  public BufferedSource source() {
    return source;
  }
}
