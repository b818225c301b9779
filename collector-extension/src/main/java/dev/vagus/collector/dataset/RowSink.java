package dev.vagus.collector.dataset;

import java.io.IOException;
import java.io.OutputStream;

/** Where the lines of a dataset go. */
public interface RowSink {
  /** Lines with the rows of this part of the split; called again for each line. */
  OutputStream rows(String part) throws IOException;

  /** Lines that say where rows come from, for formats whose rows must not. */
  OutputStream lineage() throws IOException;
}
