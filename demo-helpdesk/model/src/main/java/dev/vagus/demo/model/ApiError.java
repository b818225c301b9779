package dev.vagus.demo.model;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** A request that is refused; becomes the error body that the provider's clients understand. */
final class ApiError extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String type;
  private final @Nullable String param;
  private final @Nullable String code;

  private ApiError(
      int status, String message, String type, @Nullable String param, @Nullable String code) {
    super(message, null, false, false);
    this.status = status;
    this.type = type;
    this.param = param;
    this.code = code;
  }

  static ApiError invalid(String param, String message) {
    return new ApiError(400, message, "invalid_request_error", param, null);
  }

  static ApiError missing(String param) {
    return new ApiError(
        400,
        "Missing required parameter: '" + param + "'.",
        "invalid_request_error",
        param,
        "missing_required_parameter");
  }

  static ApiError notJson() {
    return new ApiError(
        400,
        "We could not parse the JSON body of your request.",
        "invalid_request_error",
        null,
        null);
  }

  static ApiError noKey() {
    return new ApiError(
        401,
        "You didn't provide an API key. Send it in the header: Authorization: Bearer YOUR_KEY.",
        "invalid_request_error",
        null,
        null);
  }

  static ApiError noModel(String model) {
    return new ApiError(
        404,
        "The model `" + model + "` does not exist or you do not have access to it.",
        "invalid_request_error",
        null,
        "model_not_found");
  }

  static ApiError noRoute(String method, String path) {
    return new ApiError(
        404, "Invalid URL (" + method + " " + path + ")", "invalid_request_error", null, null);
  }

  int status() {
    return status;
  }

  ObjectNode body() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putObject("error")
        .put("message", getMessage())
        .put("type", type)
        .put("param", param)
        .put("code", code);
    return body;
  }
}
