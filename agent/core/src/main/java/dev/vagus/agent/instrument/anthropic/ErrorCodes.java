package dev.vagus.agent.instrument.anthropic;

import com.anthropic.errors.AnthropicException;
import dev.vagus.agent.instrument.Accessor;
import org.jspecify.annotations.Nullable;

/** The provider's own code of a failure, such as {@code overloaded_error}. */
final class ErrorCodes {
  private static final Accessor ERROR_TYPE = new Accessor("errorType");

  /** What the provider sent, in versions that do not look into it. */
  private static final Accessor BODY = new Accessor("body");

  private static final Accessor PARSED_BODY = new Accessor("error");
  private static final Field ERROR = new Field("error");

  private ErrorCodes() {}

  static @Nullable String of(Throwable error) {
    if (!(error instanceof AnthropicException)) {
      return null;
    }
    if (Values.of(ERROR_TYPE.of(error)) instanceof String code) {
      return code;
    }
    Object body = Values.of(BODY.of(error));
    return Field.TYPE.text(ERROR.value(body instanceof String ? PARSED_BODY.of(error) : body));
  }
}
