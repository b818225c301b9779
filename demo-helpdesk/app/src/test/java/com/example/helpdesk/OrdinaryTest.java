package com.example.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The application is as it was before anybody observed it. */
class OrdinaryTest {
  private static final String OBSERVER = "vag" + "us";

  @Test
  void mentionsNobodyWhoObservesIt() throws Exception {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      List<Path> sources = files.filter(Files::isRegularFile).toList();
      assertThat(sources).hasSizeGreaterThan(10);
      for (Path source : sources) {
        assertThat(Files.readString(source).toLowerCase(Locale.ROOT))
            .as(source.toString())
            .doesNotContain(OBSERVER);
      }
    }
  }

  @Test
  void hasNobodyOnItsClassPath() {
    List<String> jars =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .map(entry -> new File(entry).getName().toLowerCase(Locale.ROOT))
            .toList();
    assertThat(jars).hasSizeGreaterThan(20).noneMatch(jar -> jar.contains(OBSERVER));
  }
}
