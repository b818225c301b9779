package dev.vagus.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;

class InferenceRefTest {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String SPAN = "00f067aa0ba902b7";

  @Test
  void readsWhatItWrote() {
    InferenceRef ref = new InferenceRef(TRACE, SPAN);

    assertThat(InferenceRef.parse(ref.toString())).contains(ref);
    assertThat(ref).hasToString(TRACE + "-" + SPAN);
  }

  @Test
  void readsNothingElse() {
    assertThat(InferenceRef.parse("")).isEmpty();
    assertThat(InferenceRef.parse(TRACE + SPAN)).isEmpty();
    assertThat(InferenceRef.parse(TRACE + "_" + SPAN)).isEmpty();
    assertThat(InferenceRef.parse("4BF92F3577B34DA6A3CE929D0E0E4736-" + SPAN)).isEmpty();
    assertThat(InferenceRef.parse("0".repeat(32) + "-" + SPAN)).isEmpty();
  }

  @Test
  void refusesMalformedIds() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new InferenceRef("x", SPAN))
        .withMessage("traceId is not 32 lower-case hex digits: x");
  }

  @Test
  void survivesSerialisation() throws Exception {
    InferenceRef ref = new InferenceRef(TRACE, SPAN);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(ref);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject()).isEqualTo(ref);
    }
  }
}
