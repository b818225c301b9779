package dev.vagus.agent.instrument.http.apache5;

import dev.vagus.agent.http.HttpCall;
import dev.vagus.agent.http.ObservedOutput;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

/** The body of a request, seen when it is written. */
final class SentEntity extends HttpEntityWrapper {
  private final HttpEntity entity;
  private final HttpCall call;

  SentEntity(HttpEntity entity, HttpCall call) {
    super(entity);
    this.entity = entity;
    this.call = call;
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    call.sentAnew();
    entity.writeTo(new ObservedOutput(out, call));
  }
}
