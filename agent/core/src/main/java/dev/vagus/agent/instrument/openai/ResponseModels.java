package dev.vagus.agent.instrument.openai;

import com.openai.core.JsonField;
import com.openai.core.JsonString;
import com.openai.models.ChatModel;
import com.openai.models.ResponsesModel;
import org.jspecify.annotations.Nullable;

/** Name of the model in requests and answers of the Responses API. */
final class ResponseModels {
  private ResponseModels() {}

  static @Nullable String nameOf(JsonField<?> model) {
    Object value = Fields.value(model);
    // The type was ChatModel before 1.0, which has no ResponsesModel: that test must come first.
    if (value == null || value instanceof String || value instanceof ChatModel) {
      return Fields.text(model);
    }
    return value instanceof ResponsesModel union ? nameOf(union) : null;
  }

  private static @Nullable String nameOf(ResponsesModel model) {
    if (model.isString()) {
      return model.asString();
    }
    if (model.isChat()) {
      return model.asChat().toString();
    }
    if (model.isOnly()) {
      return model.asOnly().toString();
    }
    return model._json().orElse(null) instanceof JsonString string ? string.value() : null;
  }
}
