package dev.vagus.agent.instrument.http.apache5;

import dev.vagus.agent.http.HttpCall;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.protocol.HttpContext;

/** The application's consumer of an answer, seen at work. */
final class ObservedConsumer<T> implements AsyncResponseConsumer<T> {
  private final AsyncResponseConsumer<T> consumer;
  private final AsyncExchange exchange;

  ObservedConsumer(AsyncResponseConsumer<T> consumer, AsyncExchange exchange) {
    this.consumer = consumer;
    this.exchange = exchange;
  }

  @Override
  public void consumeResponse(
      HttpResponse response, EntityDetails body, HttpContext context, FutureCallback<T> callback)
      throws HttpException, IOException {
    HttpCall call = exchange.call();
    if (call != null) {
      if (body == null) {
        call.answered(response.getCode(), null, null, 0);
        call.exhausted();
      } else {
        call.answered(
            response.getCode(),
            body.getContentType(),
            body.getContentEncoding(),
            body.getContentLength());
      }
    }
    consumer.consumeResponse(response, body, context, callback);
  }

  @Override
  public void informationResponse(HttpResponse response, HttpContext context)
      throws HttpException, IOException {
    consumer.informationResponse(response, context);
  }

  @Override
  public void failed(Exception cause) {
    HttpCall call = exchange.call();
    if (call != null) {
      if (cause instanceof CancellationException) {
        call.cancelled();
      } else {
        call.failed(cause);
      }
    }
    consumer.failed(cause);
  }

  @Override
  public void updateCapacity(CapacityChannel channel) throws IOException {
    consumer.updateCapacity(channel);
  }

  @Override
  public void consume(ByteBuffer bytes) throws IOException {
    HttpCall call = exchange.call();
    if (call != null) {
      call.received(bytes);
    }
    consumer.consume(bytes);
  }

  @Override
  public void streamEnd(List<? extends Header> trailers) throws HttpException, IOException {
    HttpCall call = exchange.call();
    if (call != null) {
      call.exhausted();
    }
    consumer.streamEnd(trailers);
  }

  /** Comes last, whatever happened; without an end before it the call was taken back. */
  @Override
  public void releaseResources() {
    HttpCall call = exchange.call();
    if (call != null) {
      call.cancelled();
    }
    consumer.releaseResources();
  }
}
