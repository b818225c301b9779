package dev.vagus.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FeedbackTest {
  @Test
  void doesNothingWithoutTheAgent() {
    Feedback feedback = Feedback.forKey("draft", "17").by("u1").at(Instant.EPOCH).withId("f1");

    assertThatCode(
            () -> {
              feedback.accept();
              feedback.partialAccept(7);
              feedback.edit("");
              feedback.reject();
              feedback.regenerate();
              feedback.copy();
              feedback.rate(Double.NaN, 5, 1);
              feedback.thumbsUp();
              feedback.thumbsDown();
              feedback.comment("text");
              feedback.demonstration("text");
              feedback.outcome("resolved", Double.POSITIVE_INFINITY);
              feedback.survival(-1);
              feedback.retract();
              Feedback.forResponse("chatcmpl-1").accept();
              Feedback.forConversation("c1").accept();
              Feedback.forCurrent().accept();
              Feedback.forInference("not", "hex").accept();
              Feedback.bind("draft", "17");
            })
        .doesNotThrowAnyException();
    assertThat(Feedback.current()).isEmpty();
  }

  @Test
  @SuppressWarnings("NullAway") // what it does with null is the point
  void namesTheArgumentThatIsNull() {
    assertThatNullPointerException()
        .isThrownBy(() -> Feedback.forResponse(null))
        .withMessage("responseId");
    assertThatNullPointerException()
        .isThrownBy(() -> Feedback.forCurrent().edit(null))
        .withMessage("finalText");
    assertThatNullPointerException()
        .isThrownBy(() -> Feedback.bind("draft", null))
        .withMessage("value");
  }

  /** The agent weaves by this name and these types. */
  @Test
  void hasOneMethodForTheAgent() {
    assertThat(Feedback.class.getDeclaredMethods())
        .filteredOn(method -> method.getName().equals("tellAgent"))
        .singleElement()
        .satisfies(
            method -> {
              assertThat(Modifier.isStatic(method.getModifiers())).isTrue();
              assertThat(Modifier.isPrivate(method.getModifiers())).isTrue();
              assertThat(Arrays.stream(method.getParameterTypes()).map(Class::getName))
                  .containsExactly("java.lang.String", "java.util.Map");
              assertThat(method.getReturnType()).isEqualTo(String.class);
            });
  }

  @Test
  void publicMethodsUseOnlyTypesOfTheJdkAndOfTheApi() {
    for (Method method : Feedback.class.getMethods()) {
      assertThat(method.getReturnType().getName())
          .matches("void|boolean|int|java\\..*|dev.vagus.api.*");
    }
  }
}
