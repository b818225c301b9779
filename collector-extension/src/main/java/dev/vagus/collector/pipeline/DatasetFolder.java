package dev.vagus.collector.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vagus.collector.dataset.Manifest;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder that a dataset goes to. The dataset is written into a hidden folder inside it and
 * moved at the end, manifest last, so that an export that fails leaves an earlier one as it was.
 */
final class DatasetFolder {
  private static final String UNFINISHED = ".unfinished";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path target;
  private final Path unfinished;

  private DatasetFolder(Path target) {
    this.target = target;
    this.unfinished = target.resolve(UNFINISHED);
  }

  /**
   * Makes the folder where it is missing.
   *
   * @throws IOException with one sentence for people when it cannot be written to, or holds
   *     something that is not a dataset of ours
   */
  static DatasetFolder open(Path target) throws IOException {
    DatasetFolder folder = new DatasetFolder(target.toAbsolutePath().normalize());
    try {
      Files.createDirectories(folder.target);
      folder.earlierFiles();
      delete(folder.unfinished);
      Files.createDirectory(folder.unfinished);
    } catch (FileAlreadyExistsException e) {
      throw new IOException(target + " is a file, a dataset needs a folder", e);
    } catch (FileSystemException e) {
      throw new IOException("cannot write to the folder " + target + ": " + reason(e), e);
    }
    return folder;
  }

  private static String reason(FileSystemException e) {
    return e.getReason() != null ? e.getReason() : e.getClass().getSimpleName();
  }

  /** Where to write until {@link #finish}. */
  Path path(String relative) throws IOException {
    Path path = unfinished.resolve(relative);
    Files.createDirectories(path.toAbsolutePath().getParent());
    return path;
  }

  /** Puts the new dataset in the place of an earlier one. */
  void finish() throws IOException {
    for (Path old : earlierFiles()) {
      Files.deleteIfExists(old);
    }
    for (Path fresh : filesIn(unfinished)) {
      Path relative = unfinished.relativize(fresh);
      Path to = target.resolve(relative);
      Files.createDirectories(to.toAbsolutePath().getParent());
      Files.move(fresh, to, StandardCopyOption.REPLACE_EXISTING);
    }
    delete(unfinished);
  }

  /** Takes back what was written. */
  void abandon() throws IOException {
    delete(unfinished);
  }

  /** Files of the dataset that is there already, manifest first; empty in an empty folder. */
  private List<Path> earlierFiles() throws IOException {
    Path manifest = target.resolve(Manifest.FILE);
    if (!Files.exists(manifest)) {
      try (Stream<Path> entries = Files.list(target)) {
        for (Path entry : entries.toList()) {
          if (!entry.equals(unfinished)) {
            throw new IOException(
                target + " is not empty and not a dataset; choose another folder");
          }
        }
      }
      return List.of();
    }
    List<Path> files = new ArrayList<>();
    files.add(manifest);
    for (JsonNode file : read(manifest).path("files")) {
      Path path = target.resolve(file.path("path").asText()).normalize();
      if (path.startsWith(target)) {
        files.add(path);
      }
    }
    return files;
  }

  private static JsonNode read(Path manifest) throws IOException {
    try {
      JsonNode json = JSON.readTree(manifest.toFile());
      if (json.path("created_by").asText("").startsWith("vagus ")) {
        return json;
      }
    } catch (JsonProcessingException notJson) {
      // Falls through: somebody else's file.
    }
    throw new IOException(manifest + " is not of a dataset of Vagus; choose another folder");
  }

  /** The manifest comes last: a folder without one is no dataset. */
  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .sorted(Comparator.comparing((Path path) -> path.endsWith(Manifest.FILE)))
          .toList();
    }
  }

  private static void delete(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> walk = Files.walk(path)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : all) {
      Files.delete(each);
    }
  }
}
