package dev.vagus.agent.instrument;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.Reference;

/** The body of a raw response as the application reads it; a bounded copy is mapped at its end. */
public final class ObservedBody extends FilterInputStream {
  private final BodyCopy copy;

  /** Only to be reachable from here. */
  private final Object handle;

  /**
   * Passes {@code original} on.
   *
   * @param handle what shows that the application dropped the body; stays reachable from here
   */
  public ObservedBody(InputStream original, BodyCopy copy, Object handle) {
    super(original);
    this.copy = copy;
    this.handle = handle;
  }

  @Override
  public int read() throws IOException {
    int read;
    try {
      read = super.read();
    } catch (Throwable t) {
      copy.failed(t);
      throw t;
    }
    if (read < 0) {
      end();
    } else {
      copy.add(read);
    }
    return read;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read;
    try {
      read = super.read(bytes, offset, length);
    } catch (Throwable t) {
      copy.failed(t);
      throw t;
    }
    if (read < 0) {
      end();
    } else {
      copy.add(bytes, offset, read);
    }
    return read;
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = super.skip(count);
    if (skipped > 0) {
      copy.gap();
    }
    return skipped;
  }

  @Override
  public synchronized void reset() throws IOException {
    super.reset();
    copy.gap();
  }

  @Override
  public void close() throws IOException {
    end();
    super.close();
  }

  private void end() {
    try {
      copy.end();
    } finally {
      Reference.reachabilityFence(handle);
    }
  }
}
