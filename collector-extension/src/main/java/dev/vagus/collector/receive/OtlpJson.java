package dev.vagus.collector.receive;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.io.IOException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;

/**
 * OTLP's JSON, which is not protobuf's: ids are hexadecimal, enums are numbers, and unknown fields
 * are ignored.
 */
final class OtlpJson {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> HEXADECIMAL = Set.of("traceId", "spanId", "parentSpanId");

  private OtlpJson() {}

  /**
   * Reads a body.
   *
   * @throws Refusal that names the field
   */
  static Message read(byte[] body, Message.Builder request) {
    try {
      JsonNode json = JSON.readTree(body);
      if (!json.isObject()) {
        throw Refusal.malformed("the body is not a JSON object");
      }
      merge(json, request);
      return request.build();
    } catch (JsonProcessingException e) {
      throw Refusal.malformed("the body is not JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw Refusal.malformed("the body is not JSON: " + e.getMessage());
    }
  }

  private static void merge(JsonNode json, Message.Builder message) {
    for (FieldDescriptor field : message.getDescriptorForType().getFields()) {
      JsonNode value = json.get(field.getJsonName());
      if (value == null || value.isNull()) {
        continue;
      }
      try {
        if (field.isRepeated()) {
          value.forEach(element -> message.addRepeatedField(field, value(element, field, message)));
        } else {
          message.setField(field, value(value, field, message));
        }
      } catch (IllegalArgumentException e) {
        throw Refusal.malformed(
            "field "
                + field.getJsonName()
                + " of "
                + message.getDescriptorForType().getName()
                + ": "
                + e.getMessage());
      }
    }
  }

  private static Object value(JsonNode json, FieldDescriptor field, Message.Builder parent) {
    return switch (field.getJavaType()) {
      case MESSAGE -> {
        if (!json.isObject()) {
          throw new IllegalArgumentException("not an object");
        }
        Message.Builder nested = parent.newBuilderForField(field);
        merge(json, nested);
        yield nested.build();
      }
      case STRING -> json.asText();
      case BYTE_STRING -> bytes(json.asText(), field);
      case BOOLEAN -> json.asBoolean();
      case LONG -> integer(json, field.getType() == FieldDescriptor.Type.FIXED64);
      case INT -> (int) integer(json, false);
      case DOUBLE -> Double.valueOf(json.asText());
      case FLOAT -> Float.valueOf(json.asText());
      case ENUM -> constant(json, field);
    };
  }

  private static ByteString bytes(String text, FieldDescriptor field) {
    return ByteString.copyFrom(
        HEXADECIMAL.contains(field.getJsonName())
            ? HexFormat.of().parseHex(text)
            : Base64.getDecoder().decode(text));
  }

  /** 64-bit integers are strings in OTLP's JSON; numbers are understood as well. */
  private static long integer(JsonNode json, boolean unsigned) {
    if (json.isIntegralNumber() && json.canConvertToLong()) {
      return json.longValue();
    }
    String text = json.asText();
    return unsigned ? Long.parseUnsignedLong(text) : Long.parseLong(text);
  }

  private static EnumValueDescriptor constant(JsonNode json, FieldDescriptor field) {
    if (json.isIntegralNumber()) {
      return field.getEnumType().findValueByNumberCreatingIfUnknown(json.intValue());
    }
    EnumValueDescriptor constant = field.getEnumType().findValueByName(json.asText());
    if (constant == null) {
      throw new IllegalArgumentException("'" + json.asText() + "' is not known");
    }
    return constant;
  }

  /** For answers: nested messages, numbers and text. */
  static byte[] write(Message answer) {
    try {
      return JSON.writeValueAsBytes(tree(answer));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write " + answer, e);
    }
  }

  /** The body of an error. */
  static byte[] error(int code, String message) {
    return JSON.createObjectNode()
        .put("code", code)
        .put("message", message)
        .toString()
        .getBytes(UTF_8);
  }

  private static ObjectNode tree(Message message) {
    ObjectNode json = JSON.createObjectNode();
    message
        .getAllFields()
        .forEach(
            (field, value) -> {
              if (value instanceof Message nested) {
                json.set(field.getJsonName(), tree(nested));
              } else {
                json.put(field.getJsonName(), String.valueOf(value));
              }
            });
    return json;
  }
}
