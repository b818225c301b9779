package dev.vagus.agent.instrument.http.jdk;

import dev.vagus.agent.http.HttpCall;
import dev.vagus.agent.inference.Inference;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;

/** The application's handler, whose answer's body is seen on its way. */
final class ObservedHandler<T> implements BodyHandler<T> {
  private final BodyHandler<T> handler;
  private final HttpCall call;

  ObservedHandler(BodyHandler<T> handler, HttpCall call) {
    this.handler = handler;
    this.call = call;
  }

  @Override
  public BodySubscriber<T> apply(ResponseInfo response) {
    BodySubscriber<T> subscriber = handler.apply(response);
    if (subscriber == null) {
      return subscriber;
    }
    try {
      HttpHeaders headers = response.headers();
      call.answered(
          response.statusCode(),
          headers.firstValue("content-type").orElse(null),
          headers.firstValue("content-encoding").orElse(null),
          headers.firstValueAsLong("content-length").orElse(-1));
      return new ObservedSubscriber<>(subscriber, call);
    } catch (RuntimeException malformed) {
      Inference.report("reading the head of an answer", malformed);
      return subscriber;
    }
  }
}
