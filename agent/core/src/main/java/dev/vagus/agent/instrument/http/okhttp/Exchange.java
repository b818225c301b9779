package dev.vagus.agent.instrument.http.okhttp;

import dev.vagus.agent.http.Endpoint;
import dev.vagus.agent.http.Endpoints;
import dev.vagus.agent.http.HttpCall;
import dev.vagus.agent.http.RequestHeaders;
import dev.vagus.agent.inference.Inference;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSink;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/** Request and answer of one call of the client. */
final class Exchange {
  private Exchange() {}

  /** The observed call; null for what is no model call. */
  static @Nullable HttpCall begin(Object called) {
    Request request = ((Call) called).request();
    HttpUrl url = request.url();
    Endpoint endpoint = Endpoints.of(request.method(), url.host(), url.port(), url.encodedPath());
    if (endpoint == null) {
      return null;
    }
    RequestBody body = request.body();
    HttpCall call =
        HttpCall.begin(
            OkHttpInstrumentation.NAME, endpoint, url.host(), url.port(), headers(request, body));
    if (call != null && body != null) {
      copy(body, call);
    }
    return call;
  }

  private static RequestHeaders headers(Request request, @Nullable RequestBody body) {
    return name -> {
      MediaType type = body != null && name.equals("content-type") ? body.contentType() : null;
      return type == null ? request.header(name) : type.toString();
    };
  }

  /** The library writes a body as often as it likes, unless the body forbids it. */
  private static void copy(RequestBody body, HttpCall call) {
    try {
      if (!LaterMembers.writesOnce(body)) {
        BufferedSink sink = Okio.buffer(new CopySink(call));
        body.writeTo(sink);
        sink.flush();
      }
    } catch (Throwable unwritable) {
      // The call itself will fail in the same way, or the request stays unseen, which is counted.
      call.sentAnew();
    }
  }

  /** What the application gets instead of the answer; null for the answer itself. */
  static @Nullable Object answered(
      Object called, Object entered, @Nullable Object returned, @Nullable Throwable thrown) {
    HttpCall call = (HttpCall) entered;
    if (thrown != null) {
      failed((Call) called, call, thrown);
      return null;
    }
    call.handedOver();
    if (!(returned instanceof Response response)) {
      Inference.report("calling", new IllegalStateException("no response"));
      return null;
    }
    ResponseBody body = response.body();
    if (body == null) {
      call.answered(response.code(), null, null, 0);
      call.exhausted();
      return null;
    }
    MediaType type = body.contentType();
    call.answered(
        response.code(),
        type == null ? null : type.toString(),
        response.header("content-encoding"),
        body.contentLength());
    ObservedSource source = new ObservedSource(body.source(), (Call) called, call);
    return response.newBuilder().body(new ObservedBody(body, source)).build();
  }

  static void failed(Call called, HttpCall call, Throwable error) {
    if (called.isCanceled()) {
      call.cancelled();
    } else {
      call.failed(error);
    }
  }
}
