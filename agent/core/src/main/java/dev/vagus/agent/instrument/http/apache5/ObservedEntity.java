package dev.vagus.agent.instrument.http.apache5;

import dev.vagus.agent.http.HttpCall;
import dev.vagus.agent.http.ObservedInput;
import dev.vagus.agent.http.ObservedOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

/** The body of an answer, seen when the application reads it. */
final class ObservedEntity extends HttpEntityWrapper {
  private final HttpEntity entity;
  private final HttpCall call;

  ObservedEntity(HttpEntity entity, HttpCall call) {
    super(entity);
    this.entity = entity;
    this.call = call;
    call.endWhenUnreachable(this);
  }

  @Override
  public InputStream getContent() throws IOException {
    return new ObservedInput(entity.getContent(), call, this);
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    try {
      entity.writeTo(ObservedOutput.ofAnswer(out, call));
    } catch (Throwable t) {
      call.failed(t);
      throw t;
    }
    call.exhausted();
  }

  void closed() {
    call.closed();
  }
}
