package dev.vagus.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.bytebuddy.ClassFileVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WeaverTest {
  @AfterEach
  void forget() {
    System.getProperties().stringPropertyNames().stream()
        .filter(name -> name.startsWith("sample."))
        .forEach(System::clearProperty);
  }

  @Test
  void advice_sees_library_types_and_replaces_the_result() throws Throwable {
    WovenApplication application = new WovenApplication("greet", "GreeterAdvice");

    assertThat(application.call("greet", "Ada")).isEqualTo("hello Ada / Ada!");
    assertThat(System.getProperty("sample.entered")).isEqualTo("Ada");
    assertThat(application.reported())
        .contains("woven sample.Greeter#greet")
        .noneMatch(line -> line.startsWith("un") || line.startsWith("failed"));
  }

  @Test
  void class_files_that_cannot_hold_invokedynamic_stay_as_they_are() throws Throwable {
    WovenApplication application = new WovenApplication("greet", "GreeterAdvice");

    assertThat(application.weaveOf(ClassFileVersion.JAVA_V6)).isNull();
    assertThat(application.weaveOf(ClassFileVersion.JAVA_V7)).isNotNull();
    assertThat(application.reported()).anyMatch(line -> line.contains("older than Java 7"));
  }

  @Test
  void methods_that_no_point_names_stay_as_they_are() throws Throwable {
    WovenApplication application = new WovenApplication("greet", "GreeterAdvice");

    assertThat(application.call("wave", "Ada")).isEqualTo("waves to Ada");
  }

  @Test
  void advice_that_returns_null_leaves_the_result() throws Throwable {
    WovenApplication application = new WovenApplication("greet", "GreeterAdvice");

    assertThat(application.call("greet", "quiet")).isEqualTo("hello quiet");
  }

  @Test
  void the_application_and_the_advice_both_see_the_exception() throws Throwable {
    WovenApplication application = new WovenApplication("greet", "GreeterAdvice");

    assertThatThrownBy(() -> application.call("greet", ""))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("no name");
    assertThat(System.getProperty("sample.thrown")).contains("no name");
  }

  @Test
  void each_application_has_its_own_advice_state() throws Throwable {
    WovenApplication one = new WovenApplication("greet", "GreeterAdvice");
    WovenApplication other = new WovenApplication("greet", "GreeterAdvice");

    assertThat(one.call("greet", "Ada")).isEqualTo("hello Ada / Ada!");
    assertThat(other.call("greet", "Bob")).isEqualTo("hello Bob / Bob!");
    assertThat(one.loadClass("sample.Name")).isNotSameAs(other.loadClass("sample.Name"));
  }

  @Test
  void a_linkage_error_unlinks_enter_and_exit_for_good() throws Throwable {
    WovenApplication application = new WovenApplication("greet", "FailingAdvice");
    System.setProperty("sample.failure", "linkage");

    assertThat(application.call("greet", "Ada")).isEqualTo("hello Ada");
    System.setProperty("sample.failure", "bug");
    assertThat(application.call("greet", "Ada")).isEqualTo("hello Ada");

    assertThat(System.getProperty("sample.failing.entered")).isEqualTo("1");
    assertThat(application.reported())
        .filteredOn(line -> line.startsWith("unlinked"))
        .singleElement()
        .asString()
        .contains("Greeter.greet", "NoSuchMethodError", "sample.Name.first()");
    assertThat(application.report.suppressed()).isZero();
  }

  @Test
  void other_failures_of_advice_are_counted_and_the_site_stays() throws Throwable {
    WovenApplication application = new WovenApplication("greet", "FailingAdvice");
    System.setProperty("sample.failure", "bug");

    assertThat(application.call("greet", "Ada")).isEqualTo("hello Ada");
    assertThat(application.call("greet", "Ada")).isEqualTo("hello Ada");

    assertThat(application.report.suppressed()).isEqualTo(2);
    assertThat(System.getProperty("sample.failing.entered")).isEqualTo("2");
  }

  @Test
  void a_result_of_the_wrong_type_does_not_reach_the_application() throws Throwable {
    WovenApplication application = new WovenApplication("greet", "FailingAdvice");
    System.setProperty("sample.failure", "type");

    assertThat(application.call("greet", "Ada")).isEqualTo("hello Ada");
  }

  @Test
  void a_missing_library_type_unlinks_the_site() throws Throwable {
    WovenApplication application =
        new WovenApplication("greet", "MissingTypeAdvice", "sample.Gone");

    assertThat(application.call("greet", "Ada")).isEqualTo("hello Ada");
    assertThat(application.reported())
        .anyMatch(line -> line.startsWith("unlinked") && line.contains("sample/Gone"));
  }

  @Test
  void advice_that_does_not_exist_refuses_the_class() throws Throwable {
    WovenApplication application = new WovenApplication("greet", "NoSuchAdvice");

    assertThat(application.call("greet", "Ada")).isEqualTo("hello Ada");
    assertThat(application.reported()).anyMatch(line -> line.startsWith("refused"));
  }

  @Test
  void a_class_without_the_method_is_reported() throws Throwable {
    WovenApplication application = new WovenApplication("shout", "GreeterAdvice");

    assertThat(application.call("greet", "Ada")).isEqualTo("hello Ada");
    assertThat(application.reported())
        .anyMatch(line -> line.startsWith("refused") && line.contains("no method fits"));
  }
}
