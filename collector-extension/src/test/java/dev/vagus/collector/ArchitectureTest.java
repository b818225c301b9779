package dev.vagus.collector;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Collectors;

/** The sentences of the rooms, held. */
@AnalyzeClasses(packages = "dev.vagus.collector", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "dev.vagus.collector";
  private static final List<String> EDGES = List.of("receive", "store", "emit", "web", "cli");

  @ArchTest
  static final ArchRule modelKnowsOnlyTheJdk =
      classes()
          .that()
          .resideInAPackage(ROOT + ".model")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", ROOT + ".model", "org.jspecify..");

  @ArchTest
  static final ArchRule sqlStaysInTheStore =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".store")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "org.duckdb..");

  @ArchTest
  static final ArchRule otlpIsReadOnlyInReceive =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".receive")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.opentelemetry.proto..", "com.google.protobuf..");

  @ArchTest
  static final ArchRule theServerLibraryStaysAtItsEdges =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + ".receive", ROOT + ".web", ROOT)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.linecorp.armeria..");

  @ArchTest
  static final ArchRule metricsLeaveThroughEmit =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + ".emit", ROOT)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.prometheus..", "io.opentelemetry.sdk..");

  @ArchTest
  static final ArchRule commandsStayInCli =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + ".cli", ROOT)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("picocli..", "me.tongfei..");

  @ArchTest
  static final ArchRule yamlStaysInConfig =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".config")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.fasterxml.jackson.dataformat.yaml..", "org.yaml..");

  @ArchTest
  static final ArchRule theMiddleKnowsNoEdge =
      noClasses()
          .that()
          .resideInAnyPackage(
              rooms("model", "message", "reward", "credit", "dataset", "stats", "pipeline"))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(rooms(EDGES.toArray(String[]::new)));

  @ArchTest
  static final ArchRule pureRoomsKnowNoPipeline =
      noClasses()
          .that()
          .resideInAnyPackage(rooms("model", "message", "reward", "credit", "dataset", "stats"))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(rooms("pipeline", "config"));

  @ArchTest
  static final ArchRule pureRoomsHaveNoClockAndNoFiles =
      noClasses()
          .that()
          .resideInAnyPackage(rooms("model", "message", "reward", "credit", "stats"))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.io", "java.nio.file..", "java.net..")
          .orShould()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "reads a clock",
                  (JavaMethodCall call) ->
                      call.getName().equals("now")
                          || call.getName().equals("currentTimeMillis")
                          || call.getName().equals("nanoTime")));

  @ArchTest
  static final ArchRule onlyMainExits =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(ROOT + ".Main")
          .should()
          .callMethod(System.class, "exit", int.class);

  @ArchTest
  static final ArchRule roomsFormNoCycle =
      slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule noNameSaysNothing =
      classes()
          .should()
          .haveNameNotMatching(".*(Utils?|Helper|Manager|Common|Base|Impl|Data|Info|Misc)(\\$.*)?");

  @ArchTest
  static void edgesNeverImportEachOther(JavaClasses classes) {
    for (String edge : EDGES) {
      String[] others =
          rooms(EDGES.stream().filter(other -> !other.equals(edge)).toArray(String[]::new));
      noClasses()
          .that()
          .resideInAPackage(ROOT + "." + edge)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(others)
          .check(classes);
    }
  }

  @ArchTest
  static void everyRoomSaysWhatBelongsThere(JavaClasses classes) {
    assertThat(
            classes.stream()
                .map(JavaClass::getPackage)
                .filter(room -> room.tryGetPackageInfo().isEmpty())
                .map(room -> room.getName())
                .collect(Collectors.toSet()))
        .isEmpty();
  }

  private static String[] rooms(String... names) {
    return List.of(names).stream().map(name -> ROOT + "." + name).toArray(String[]::new);
  }
}
