package dev.vagus.collector.pipeline;

import dev.vagus.collector.dataset.RowSink;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;

/** One file for each part of a dataset, made when its first line comes. Not thread-safe. */
final class RowFiles implements RowSink, Closeable {
  static final String LINEAGE = "lineage.jsonl";

  private final DatasetFolder folder;
  private final Map<String, OutputStream> open = new LinkedHashMap<>();

  RowFiles(DatasetFolder folder) {
    this.folder = folder;
  }

  static String path(String part) {
    return "data/" + part + ".jsonl";
  }

  @Override
  public OutputStream rows(String part) throws IOException {
    return file(path(part));
  }

  @Override
  public OutputStream lineage() throws IOException {
    return file(LINEAGE);
  }

  private OutputStream file(String relative) throws IOException {
    OutputStream file = open.get(relative);
    if (file == null) {
      file = new BufferedOutputStream(Files.newOutputStream(folder.path(relative)), 1 << 16);
      open.put(relative, file);
    }
    return file;
  }

  @Override
  public void close() throws IOException {
    IOException failure = null;
    for (OutputStream file : open.values()) {
      try {
        file.close();
      } catch (IOException e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
