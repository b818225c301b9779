package dev.vagus.agent.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccessorTest {
  /** Made public by its superclass, like the generated classes of some clients. */
  public abstract static class Shown {
    public abstract String text();

    public String failing() {
      throw new IllegalStateException("missing");
    }
  }

  private static final class Hidden extends Shown {
    @SuppressWarnings("UnusedVariable") // read by its name
    private final int secret = 7;

    @Override
    public String text() {
      return "said";
    }
  }

  /** A union of two variants. */
  public static final class Either {
    private final @Nullable String text;

    Either(@Nullable String text) {
      this.text = text;
    }

    public boolean isText() {
      return text != null;
    }

    public @Nullable String asText() {
      return text;
    }

    public boolean isValid() {
      return true;
    }

    public Optional<String> _json() {
      return Optional.of("unknown to the client");
    }
  }

  @Test
  void readsThroughThePublicClassOfAHiddenOne() {
    assertThat(new Accessor("text").of(new Hidden())).isEqualTo("said");
  }

  @Test
  void whatIsMissingOrThrowsIsNull() {
    assertThat(new Accessor("failing").of(new Hidden())).isNull();
    assertThat(new Accessor("other").of(new Hidden())).isNull();
    assertThat(new Accessor("other").isIn(Hidden.class)).isFalse();
    assertThat(new Accessor("failing").isIn(Hidden.class)).isTrue();
  }

  @Test
  void privateFields() {
    assertThat(new PrivateField("secret").of(new Hidden())).isEqualTo(7);
    assertThat(new PrivateField("other").of(new Hidden())).isNull();
    assertThat(new PrivateField("secret").of(null)).isNull();
  }

  @Test
  void unionsByTheirVariants() {
    Union union = Objects.requireNonNull(Union.of(Either.class));
    assertThat(union.valueOf(new Either("hi"))).isEqualTo("hi");
    assertThat(union.valueOf(new Either(null))).isEqualTo("unknown to the client");
    assertThat(Union.of(Hidden.class)).isNull();
  }
}
