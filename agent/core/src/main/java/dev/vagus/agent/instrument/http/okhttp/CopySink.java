package dev.vagus.agent.instrument.http.okhttp;

import dev.vagus.agent.http.HttpCall;
import java.io.IOException;
import okio.Buffer;
import okio.Sink;
import okio.Timeout;

/** Where a body is written for its copy alone. */
final class CopySink implements Sink {
  private final HttpCall call;
  private final byte[] bytes = new byte[8192];

  CopySink(HttpCall call) {
    this.call = call;
  }

  @Override
  public void write(Buffer source, long count) throws IOException {
    long left = count;
    while (left > 0) {
      int read = source.read(bytes, 0, (int) Math.min(left, bytes.length));
      if (read < 0) {
        return;
      }
      call.sent(bytes, 0, read);
      left -= read;
    }
  }

  @Override
  public void flush() {}

  @Override
  public Timeout timeout() {
    return Timeout.NONE;
  }

  @Override
  public void close() {}
}
