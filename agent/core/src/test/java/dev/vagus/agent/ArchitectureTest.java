package dev.vagus.agent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.vagus.agent.feedback.RuleSource;
import dev.vagus.agent.feedback.Rules;
import dev.vagus.agent.weave.LibraryInstrumentation;
import dev.vagus.agent.weave.WeavePoint;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.bytebuddy.asm.Advice;
import org.junit.jupiter.api.Test;

/** The sentences of the architecture about the agent's rooms. */
class ArchitectureTest {
  private static final JavaClasses AGENT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.vagus.agent");

  @Test
  void only_weaving_and_instrumentations_know_byte_buddy() {
    noClasses()
        .that()
        .resideOutsideOfPackages("..agent.weave..", "..agent.instrument..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("net.bytebuddy..")
        .check(AGENT);
  }

  @Test
  void only_telemetry_knows_the_sdk_and_prometheus() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..agent.telemetry..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.opentelemetry.sdk..", "io.opentelemetry.exporter..", "io.prometheus..")
        .check(AGENT);
  }

  @Test
  void rooms_form_no_cycle() {
    slices().matching("dev.vagus.agent.(*)..").should().beFreeOfCycles().check(AGENT);
  }

  @Test
  void no_instrumentation_uses_another() {
    slices()
        .matching("dev.vagus.agent.instrument.(*)..")
        .should()
        .notDependOnEachOther()
        .allowEmptyShould(true)
        .check(AGENT);
  }

  @Test
  void weaving_knows_no_library_and_nothing_observed() {
    noClasses()
        .that()
        .resideInAPackage("..agent.weave..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "..agent.instrument..",
            "..agent.inference..",
            "..agent.feedback..",
            "..agent.telemetry..",
            "..agent.content..",
            "..agent.cost..")
        .check(AGENT);
  }

  @Test
  void inference_and_content_know_no_transport() {
    noClasses()
        .that()
        .resideInAnyPackage("..agent.inference..", "..agent.content..", "..agent.cost..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..agent.telemetry..", "..agent.instrument..", "..agent.weave..")
        .check(AGENT);
  }

  @Test
  void the_bootstrap_is_invisible_to_the_host() {
    noClasses()
        .that()
        .resideInAPackage("..agent.boot..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.util.logging..", "javax.management..", "java.nio.file..")
        .check(AGENT);
  }

  @Test
  void nobody_uses_the_loggers_of_the_host() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.util.logging..", "org.slf4j..", "javax.management..")
        .check(AGENT);
  }

  @Test
  void nobody_inside_an_application_writes_to_standard_output() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..agent.command..")
        .should()
        .accessField(System.class, "out")
        .check(AGENT);
  }

  @Test
  void names_say_what_a_type_is() {
    classes()
        .should()
        .haveNameNotMatching(".*(Util|Utils|Helper|Manager|Common|Base|Impl|Data|Info|Misc)")
        .check(AGENT);
  }

  @Test
  void every_room_says_what_belongs_there() {
    classes().should(haveAPackageInfo()).check(AGENT);
  }

  @Test
  void advice_is_static_not_inlined_suppressed_and_free_of_agent_types() {
    methods().that(areAdvice()).should(beSafeAdvice()).allowEmptyShould(true).check(AGENT);
  }

  @Test
  void each_instrumentation_names_exactly_the_types_of_its_points() {
    for (LibraryInstrumentation library : Instrumentations.all(everyKindOfRule())) {
      assertThat(library.types())
          .as(library.name())
          .isEqualTo(library.points().stream().map(WeavePoint::type).collect(Collectors.toSet()));
    }
  }

  private static Rules everyKindOfRule() {
    Map<String, Object> ofRequest =
        Map.of("http", "/", "action", "edit", "current", true, "text", "body");
    Map<String, Object> ofCall = Map.of("call", "a.B.c", "action", "accept", "current", true);
    return RuleSource.read(Map.of("rules", List.of(ofRequest, ofCall))).rules();
  }

  private static DescribedPredicate<JavaMethod> areAdvice() {
    return DescribedPredicate.describe(
        "are advice",
        method ->
            method.isAnnotatedWith(Advice.OnMethodEnter.class)
                || method.isAnnotatedWith(Advice.OnMethodExit.class));
  }

  private static ArchCondition<JavaMethod> beSafeAdvice() {
    return new ArchCondition<>("be static, not inlined, suppressed, without agent types") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        java.lang.reflect.Method reflected = method.reflect();
        var enter = reflected.getAnnotation(Advice.OnMethodEnter.class);
        var exit = reflected.getAnnotation(Advice.OnMethodExit.class);
        boolean inlined = enter != null ? enter.inline() : exit != null && exit.inline();
        Class<?> suppressed =
            enter != null ? enter.suppress() : exit == null ? null : exit.suppress();
        boolean agentTypes =
            method.getRawParameterTypes().stream().anyMatch(ArchitectureTest::isAgentType)
                || isAgentType(method.getRawReturnType());
        if (inlined
            || suppressed != Throwable.class
            || agentTypes
            || !java.lang.reflect.Modifier.isStatic(reflected.getModifiers())) {
          events.add(SimpleConditionEvent.violated(method, method.getFullName() + " is not"));
        }
      }
    };
  }

  private static boolean isAgentType(JavaClass type) {
    return type.getBaseComponentType().getName().startsWith("dev.vagus.agent.");
  }

  private static ArchCondition<JavaClass> haveAPackageInfo() {
    return new ArchCondition<>("live in a package with a package-info") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (type.getPackage().tryGetPackageInfo().isEmpty()) {
          events.add(
              SimpleConditionEvent.violated(type, type.getPackageName() + " has no package-info"));
        }
      }
    };
  }
}
