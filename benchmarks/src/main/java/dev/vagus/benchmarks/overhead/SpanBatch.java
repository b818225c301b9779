package dev.vagus.benchmarks.overhead;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Encoded spans that are sent together; its buffer is used again for the next batch. */
final class SpanBatch {
  private byte[] bytes = new byte[2 << 20];
  private int length;
  private int count;

  int count() {
    return count;
  }

  void add(SpanBuffer span) {
    if (bytes.length - length < span.length()) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
    System.arraycopy(span.bytes(), 0, bytes, length, span.length());
    length += span.length();
    count++;
  }

  void clear() {
    length = 0;
    count = 0;
  }

  /** Length of the whole export request. */
  int requestLength() {
    return head().length + length;
  }

  void writeRequest(OutputStream out) throws IOException {
    out.write(head());
    out.write(bytes, 0, length);
  }

  /** Opens the resource and the scope that hold all the spans. */
  private byte[] head() {
    byte[] scope = open(2, length);
    byte[] resource = open(1, scope.length + length);
    byte[] head = Arrays.copyOf(resource, resource.length + scope.length);
    System.arraycopy(scope, 0, head, resource.length, scope.length);
    return head;
  }

  private static byte[] open(int field, int length) {
    byte[] head = new byte[6];
    int at = 0;
    head[at++] = (byte) (field << 3 | 2);
    int rest = length;
    while ((rest & ~0x7f) != 0) {
      head[at++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    head[at++] = (byte) rest;
    return Arrays.copyOf(head, at);
  }
}
