package dev.vagus.benchmarks.ingest;

/** A way that requests take, and how they are encoded. */
enum Way {
  COLLECTOR_PLAIN("collector, plain", false),
  BARE_PLAIN("bare loop, plain", false),
  COLLECTOR_GZIP("collector, gzip", true),
  BARE_GZIP("bare loop, gzip", true);

  private final String title;
  private final boolean gzip;

  Way(String title, boolean gzip) {
    this.title = title;
    this.gzip = gzip;
  }

  String title() {
    return title;
  }

  boolean gzip() {
    return gzip;
  }

  boolean bare() {
    return this == BARE_PLAIN || this == BARE_GZIP;
  }

  /** The bare loop that this way is compared with. */
  Way floor() {
    return gzip ? BARE_GZIP : BARE_PLAIN;
  }
}
