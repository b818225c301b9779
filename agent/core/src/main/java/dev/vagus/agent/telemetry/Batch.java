package dev.vagus.agent.telemetry;

/**
 * A request that grows: the spans or the log records of this process behind its resource and scope,
 * which have the same place in both kinds of request. Kept as it goes over the wire, so that trying
 * again costs nothing.
 */
final class Batch {
  private static final int RESOURCE_OF_ITEMS = 1;
  private static final int SCOPE_OF_ITEMS = 2;
  private static final int ITEM = 2;

  private final ProtoBuffer out = new ProtoBuffer();
  private final Origin origin;
  private int resourceMark;
  private int scopeMark;
  private int items;

  Batch(Origin origin) {
    this.origin = origin;
  }

  /** Writes one item; when writing fails, the batch is as it was. */
  interface Item {
    void write(ProtoBuffer out);
  }

  void add(Item item) {
    if (items == 0) {
      out.backTo(0);
      resourceMark = out.open(RESOURCE_OF_ITEMS);
      out.raw(origin.resourceField());
      scopeMark = out.open(SCOPE_OF_ITEMS);
      out.raw(origin.scopeFields());
    }
    int before = out.length();
    try {
      int mark = out.open(ITEM);
      item.write(out);
      out.close(mark);
      items++;
    } catch (RuntimeException e) {
      out.backTo(before);
      throw e;
    }
  }

  /** The request with everything that was added. */
  ProtoBuffer request() {
    out.close(scopeMark);
    out.close(resourceMark);
    return out;
  }

  int items() {
    return items;
  }

  void clear() {
    items = 0;
    out.backTo(0);
  }
}
