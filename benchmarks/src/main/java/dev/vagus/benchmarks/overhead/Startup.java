package dev.vagus.benchmarks.overhead;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarFile;

/**
 * Measures what agents add to the start of an application that loads 10,000 classes: fresh JVMs
 * that take turns, compared round by round. Writes {@code benchmarks/results/startup.md}; {@code
 * benchmarks/run startup} builds what it needs and starts it from the checkout.
 */
public final class Startup {
  private static final int CLASSES = 10_000;
  private static final int DEAD_PORT = 9;
  private static final String MODELS = "com/openai/models/";
  private static final List<Flavour> FLAVOURS = List.of(Flavour.NONE, Flavour.PEER, Flavour.VAGUS);

  private final Path root;
  private final Path names;
  private final String classPath;
  private final int starts;

  private Startup(Path root, Path names, String classPath, int starts) {
    this.root = root;
    this.names = names;
    this.classPath = classPath;
    this.starts = starts;
  }

  /** What one start took. */
  private record Start(double wallMillis, double cpuMillis) {}

  /** Arguments: {@code --starts=N}, fresh JVMs of each kind. */
  public static void main(String[] args) throws IOException {
    int starts = args.length == 0 ? 9 : Integer.parseInt(args[0].replace("--starts=", ""));
    Path root = Path.of("").toAbsolutePath();
    String libraries = Files.readString(root.resolve("benchmarks/target/app.classpath")).trim();
    Path names = root.resolve("benchmarks/target/startup.classes");
    Files.write(names, names(libraries));
    String classPath = root.resolve("benchmarks/target/classes") + File.pathSeparator + libraries;
    String report = new Startup(root, names, classPath, starts).report();
    Path file = root.resolve("benchmarks/results/startup.md");
    Files.createDirectories(file.getParent());
    Files.writeString(file, report);
    System.out.print(report);
  }

  /** Classes that no agent has a point in, of the library that has the most. */
  private static List<String> names(String libraries) throws IOException {
    List<String> names = new ArrayList<>();
    for (String jar : libraries.split(File.pathSeparator, -1)) {
      if (jar.contains("openai-java-core")) {
        try (JarFile file = new JarFile(jar)) {
          file.stream()
              .map(entry -> entry.getName())
              .filter(name -> name.startsWith(MODELS) && name.endsWith(".class"))
              .sorted()
              .limit(CLASSES)
              .forEach(
                  name ->
                      names.add(
                          name.substring(0, name.length() - ".class".length()).replace('/', '.')));
        }
      }
    }
    if (names.size() < CLASSES) {
      throw new IOException("only " + names.size() + " classes in " + libraries);
    }
    return names;
  }

  private String report() throws IOException {
    StringBuilder out = new StringBuilder(2048);
    out.append(
        """
        # What the agent adds to the start of an application

        Command: `benchmarks/run startup --starts=%d`, %s, JDK %s, %d cores.

        The application loads %,d classes that no agent instruments and ends; with `library`, it
        first loads openai-java's client, so that agents weave. Time from launch until all are
        loaded and CPU time of the whole process until then, milliseconds added to no agent:
        medians over fresh JVMs that take turns, quartiles in brackets.

        | | no agent, in all | %s | %s |
        |---|---|---|---|
        """
            .formatted(
                starts,
                LocalDate.now(ZoneOffset.UTC),
                ForkedJvm.version(),
                Runtime.getRuntime().availableProcessors(),
                CLASSES,
                Flavour.PEER.title(),
                Flavour.VAGUS.title()));
    for (String kind : List.of("alone", "library")) {
      rows(out, kind);
    }
    return out.toString();
  }

  private void rows(StringBuilder out, String kind) throws IOException {
    PerFlavour<Start[]> all = PerFlavour.of(FLAVOURS, flavour -> new Start[starts]);
    for (int i = -1; i < starts; i++) { // the first of each only warms the disk cache
      for (Flavour flavour : FLAVOURS) {
        Start start = start(flavour, kind);
        if (i >= 0) {
          all.get(flavour)[i] = start;
        }
      }
      Progress.show(kind, i + 1, starts);
    }
    row(out, kind + ", time", all, true);
    row(out, kind + ", CPU", all, false);
  }

  private static void row(StringBuilder out, String title, PerFlavour<Start[]> all, boolean wall) {
    Start[] none = all.get(Flavour.NONE);
    out.append("| ").append(title);
    for (Flavour flavour : FLAVOURS) {
      Start[] starts = all.get(flavour);
      double[] values = new double[starts.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = value(starts[i], wall) - (flavour == Flavour.NONE ? 0 : value(none[i], wall));
      }
      Spread spread = Spread.of(values);
      out.append(
          String.format(
              Locale.ROOT, " | %.0f [%.0f, %.0f]", spread.median(), spread.low(), spread.high()));
    }
    out.append(" |\n");
  }

  private static double value(Start start, boolean wall) {
    return wall ? start.wallMillis : start.cpuMillis;
  }

  private Start start(Flavour flavour, String kind) throws IOException {
    List<String> arguments = new ArrayList<>(flavour.jvmArguments(root));
    arguments.addAll(
        List.of(
            "-Xms512m",
            "-Xmx512m",
            "-cp",
            classPath,
            ManyClasses.class.getName(),
            names.toString(),
            kind));
    Path log = root.resolve("benchmarks/target/overhead/startup-" + flavour.option() + ".log");
    long launched = System.nanoTime();
    try (ForkedJvm app = ForkedJvm.start(arguments, flavour.environment(DEAD_PORT), log)) {
      String answer = app.answer();
      double wall = (System.nanoTime() - launched) / 1e6;
      if (!answer.startsWith("loaded ")) {
        throw new IOException("the application said: " + answer);
      }
      return new Start(wall, Long.parseLong(answer.substring("loaded ".length())) / 1e6);
    }
  }
}
