package dev.vagus.agent.instrument.http.okhttp;

import dev.vagus.agent.http.HttpCall;
import java.io.IOException;
import java.io.OutputStream;
import okhttp3.Call;
import okio.Buffer;
import okio.BufferedSource;
import okio.Source;
import okio.Timeout;

/** Bytes of an answer on their way to the application. All that it holds leads here. */
final class ObservedSource implements Source {
  private final BufferedSource source;
  private final Call called;
  private final HttpCall call;
  private final OutputStream copy;

  ObservedSource(BufferedSource source, Call called, HttpCall call) {
    this.source = source;
    this.called = called;
    this.call = call;
    this.copy = new Copy(call);
    call.endWhenUnreachable(this);
  }

  @Override
  public long read(Buffer into, long most) throws IOException {
    long read;
    try {
      read = source.read(into, most);
    } catch (Throwable t) {
      Exchange.failed(called, call, t);
      throw t;
    }
    if (read < 0) {
      call.exhausted();
    } else if (!call.hasEnded()) {
      into.copyTo(copy, into.size() - read, read);
    }
    return read;
  }

  @Override
  public Timeout timeout() {
    return source.timeout();
  }

  @Override
  public void close() throws IOException {
    call.closed();
    source.close();
  }

  private static final class Copy extends OutputStream {
    private final HttpCall call;

    Copy(HttpCall call) {
      this.call = call;
    }

    @Override
    public void write(byte[] bytes, int offset, int count) {
      call.received(bytes, offset, count);
    }

    @Override
    public void write(int one) {
      call.received(new byte[] {(byte) one}, 0, 1);
    }
  }
}
