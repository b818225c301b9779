package dev.vagus.benchmarks.standin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;

/** A telemetry sink for OTLP over HTTP that counts what it is sent and keeps nothing. */
final class OtlpCounter implements CheapHttpServer.Answer {
  /** Field numbers from the export request down to the counted record, alike in all signals. */
  private static final int[] PATH_TO_RECORD = {1, 2, 2};

  private static final byte[] ACCEPTED =
      Texts.ascii(
          "HTTP/1.1 200 OK\r\nContent-Type: application/x-protobuf\r\nContent-Length: 0\r\n\r\n");

  private final AtomicLong spans = new AtomicLong();
  private final AtomicLong logRecords = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();

  @Override
  public void to(Request request, OutputStream out) throws IOException {
    byte[] message = request.body();
    int length = request.bodyLength();
    bytes.addAndGet(length);
    if (request.gzip()) {
      message = new GZIPInputStream(new ByteArrayInputStream(message, 0, length)).readAllBytes();
      length = message.length;
    }
    if (request.path().endsWith("/v1/traces")) {
      spans.addAndGet(count(message, 0, length, 0));
    } else if (request.path().endsWith("/v1/logs")) {
      logRecords.addAndGet(count(message, 0, length, 0));
    }
    out.write(ACCEPTED);
  }

  long spans() {
    return spans.get();
  }

  long logRecords() {
    return logRecords.get();
  }

  long bytes() {
    return bytes.get();
  }

  private static long count(byte[] message, int from, int to, int depth) throws IOException {
    long found = 0;
    Cursor cursor = new Cursor(message, from);
    while (cursor.at < to) {
      long tag = cursor.varint();
      switch ((int) (tag & 7)) {
        case 0 -> cursor.varint();
        case 1 -> cursor.at += 8;
        case 5 -> cursor.at += 4;
        case 2 -> {
          int length = (int) cursor.varint();
          if (tag >>> 3 == PATH_TO_RECORD[depth]) {
            found +=
                depth == PATH_TO_RECORD.length - 1
                    ? 1
                    : count(message, cursor.at, cursor.at + length, depth + 1);
          }
          cursor.at += length;
        }
        default -> throw new IOException("not protobuf: wire type " + (tag & 7));
      }
    }
    return found;
  }

  private static final class Cursor {
    private final byte[] message;
    private int at;

    Cursor(byte[] message, int at) {
      this.message = message;
      this.at = at;
    }

    long varint() {
      long value = 0;
      for (int shift = 0; ; shift += 7) {
        byte next = message[at++];
        value |= (long) (next & 0x7f) << shift;
        if (next >= 0) {
          return value;
        }
      }
    }
  }
}
