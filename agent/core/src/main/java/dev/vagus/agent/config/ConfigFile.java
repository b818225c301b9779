package dev.vagus.agent.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads a YAML file. The parser is loaded only when there is a file. */
public final class ConfigFile {
  private static final int LARGEST = 1024 * 1024;

  private ConfigFile() {}

  /** The mapping that the file consists of; an empty file is an empty mapping. */
  public static Map<String, Object> read(String path) {
    Object root = parse(path);
    if (root == null) {
      return Map.of();
    }
    if (!(root instanceof Map<?, ?>)) {
      throw new ConfigException(path + " must be a mapping of keys to values");
    }
    return mapping(root, path, "");
  }

  /** Any YAML value of a file; null when the file is empty. */
  public static @Nullable Object parse(String path) {
    try {
      Path file = Path.of(path);
      if (Files.size(file) > LARGEST) {
        throw new ConfigException("cannot read " + path + ": larger than 1 MiB");
      }
      try (InputStream in = Files.newInputStream(file)) {
        LoadSettings settings =
            LoadSettings.builder().setLabel(path).setAllowDuplicateKeys(false).build();
        return new Load(settings).loadFromInputStream(in);
      }
    } catch (MarkedYamlEngineException e) {
      String line = e.getProblemMark().map(mark -> " line " + (mark.getLine() + 1)).orElse("");
      throw new ConfigException("cannot read " + path + line + ": " + oneLine(e.getProblem()));
    } catch (YamlEngineException e) {
      throw new ConfigException("cannot read " + path + ": " + oneLine(e.getMessage()));
    } catch (NoSuchFileException e) {
      throw new ConfigException("cannot read " + path + ": no such file");
    } catch (AccessDeniedException e) {
      throw new ConfigException("cannot read " + path + ": permission denied");
    } catch (InvalidPathException | IOException e) {
      throw new ConfigException("cannot read " + path + ": " + oneLine(e.getMessage()));
    }
  }

  /** {@code value} as a mapping with names as keys; {@code key} is where it stands. */
  static Map<String, Object> mapping(Object value, String path, String key) {
    if (!(value instanceof Map<?, ?> map)) {
      throw new ConfigException("'" + key + "' in " + path + " must be a mapping");
    }
    Map<String, Object> result = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (entry.getValue() != null) {
        result.put(String.valueOf(entry.getKey()), entry.getValue());
      } else {
        result.put(String.valueOf(entry.getKey()), "");
      }
    }
    return result;
  }

  private static String oneLine(@Nullable String text) {
    return text == null ? "unreadable" : text.lines().findFirst().orElse("unreadable").strip();
  }
}
