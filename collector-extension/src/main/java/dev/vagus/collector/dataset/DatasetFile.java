package dev.vagus.collector.dataset;

import org.jspecify.annotations.Nullable;

/**
 * A file of a dataset.
 *
 * @param path relative to the folder, with slashes
 * @param split part of the split that it holds; null for files without rows to train on
 * @param rows lines or rows; null where that means nothing
 * @param sha256 in hex
 */
public record DatasetFile(
    String path, @Nullable String split, @Nullable Long rows, long bytes, String sha256) {}
