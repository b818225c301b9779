package dev.vagus.agent.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The body of an answer as the application reads it. */
public final class ObservedInput extends FilterInputStream {
  private final HttpCall call;

  /** Only to be reachable from here. */
  private final Object handle;

  /**
   * Shows {@code call} what is read from {@code original}.
   *
   * @param handle what must not be dropped before this
   */
  public ObservedInput(InputStream original, HttpCall call, Object handle) {
    super(original);
    this.call = call;
    this.handle = handle;
  }

  /** What must not be dropped before this. */
  public Object handle() {
    return handle;
  }

  /** Whether this shows what {@code original} says. */
  public boolean isOf(InputStream original) {
    return in == original;
  }

  @Override
  public int read() throws IOException {
    int read;
    try {
      read = in.read();
    } catch (Throwable t) {
      call.failed(t);
      throw t;
    }
    if (read < 0) {
      call.exhausted();
    } else {
      call.received(new byte[] {(byte) read}, 0, 1);
    }
    return read;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read;
    try {
      read = in.read(bytes, offset, length);
    } catch (Throwable t) {
      call.failed(t);
      throw t;
    }
    if (read < 0) {
      call.exhausted();
    } else {
      call.received(bytes, offset, read);
    }
    return read;
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = in.skip(count);
    if (skipped > 0) {
      call.skipped();
    }
    return skipped;
  }

  @Override
  public synchronized void reset() throws IOException {
    in.reset();
    call.skipped();
  }

  @Override
  public void close() throws IOException {
    call.closed();
    in.close();
  }
}
