package dev.vagus.agent.instrument.http.apache5;

import dev.vagus.agent.http.HttpCall;
import dev.vagus.agent.inference.Inference;
import java.io.IOException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.nio.AsyncRequestProducer;
import org.apache.hc.core5.http.nio.DataStreamChannel;
import org.apache.hc.core5.http.nio.RequestChannel;
import org.apache.hc.core5.http.protocol.HttpContext;

/** The application's producer of a request, seen at work. */
final class SentProducer implements AsyncRequestProducer {
  private final AsyncRequestProducer producer;
  private final AsyncExchange exchange;

  SentProducer(AsyncRequestProducer producer, AsyncExchange exchange) {
    this.producer = producer;
    this.exchange = exchange;
  }

  @Override
  public void sendRequest(RequestChannel channel, HttpContext context)
      throws HttpException, IOException {
    producer.sendRequest(
        (request, body, sentContext) -> {
          try {
            exchange.sends(request, body);
          } catch (RuntimeException e) {
            Inference.report("looking at a request", e);
          }
          channel.sendRequest(request, body, sentContext);
        },
        context);
  }

  @Override
  public boolean isRepeatable() {
    return producer.isRepeatable();
  }

  @Override
  public void failed(Exception cause) {
    HttpCall call = exchange.call();
    if (call != null) {
      call.failed(cause);
    }
    producer.failed(cause);
  }

  @Override
  public int available() {
    return producer.available();
  }

  @Override
  public void produce(DataStreamChannel channel) throws IOException {
    HttpCall call = exchange.call();
    producer.produce(call == null ? channel : new SentChannel(channel, call));
  }

  @Override
  public void releaseResources() {
    producer.releaseResources();
  }
}
