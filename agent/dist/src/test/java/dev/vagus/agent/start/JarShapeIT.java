package dev.vagus.agent.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vagus.agent.suite.Jvm;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

class JarShapeIT {
  private static final long MAX_BYTES = 10_000_000;

  @Test
  void the_root_holds_the_bootstrap_and_the_nested_folder_the_rest() throws IOException {
    try (JarFile jar = new JarFile(Jvm.agentJar().toFile())) {
      assertThat(jar.stream().filter(entry -> !entry.isDirectory()).map(entry -> entry.getName()))
          .allMatch(
              name ->
                  name.equals("META-INF/MANIFEST.MF")
                      || name.matches("dev/vagus/agent/(boot|command)/[A-Z][\\w$]*\\.class")
                      || name.startsWith("inst/"));
    }
  }

  @Test
  void it_is_small() throws IOException {
    assertThat(Files.size(Jvm.agentJar())).isLessThanOrEqualTo(MAX_BYTES);
  }

  @Test
  void it_holds_no_library_that_a_host_brings_itself() throws IOException {
    try (JarFile jar = new JarFile(Jvm.agentJar().toFile())) {
      assertThat(jar.getEntry("inst/dev/vagus/agent/Agent.class")).isNotNull();
      assertThat(jar.stream().map(entry -> entry.getName()))
          .noneMatch(
              name ->
                  name.startsWith("inst/com/openai/")
                      || name.startsWith("inst/org/slf4j/")
                      || name.startsWith("inst/com/google/protobuf/")
                      || name.startsWith("inst/META-INF/versions/"));
    }
  }

  @Test
  void no_service_file_lost_a_provider() throws IOException {
    try (JarFile jar = new JarFile(Jvm.agentJar().toFile())) {
      List<String> services =
          jar.stream()
              .map(entry -> entry.getName())
              .filter(name -> name.startsWith("inst/META-INF/services/") && !name.endsWith("/"))
              .map(name -> name.substring("inst/".length()))
              .toList();
      assertThat(services).isNotEmpty();
      for (String service : services) {
        String merged =
            new String(
                jar.getInputStream(jar.getEntry("inst/" + service)).readAllBytes(),
                StandardCharsets.UTF_8);
        for (URL part : Collections.list(JarShapeIT.class.getClassLoader().getResources(service))) {
          String providers = new String(part.openStream().readAllBytes(), StandardCharsets.UTF_8);
          providers
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .forEach(line -> assertThat(merged).as(service).contains(line.strip()));
        }
      }
    }
  }
}
