package dev.vagus.demo.model;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** {@code GET /v1/models}. */
final class Models implements Route {
  private static final long CREATED = 1_722_902_400;

  @Override
  public void serve(Exchange exchange) throws IOException {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("object", "list");
    var list = body.putArray("data");
    for (OfferedModel model : OfferedModel.ALL) {
      list.addObject()
          .put("id", model.id())
          .put("object", "model")
          .put("created", CREATED)
          .put("owned_by", "system");
    }
    exchange.answer(200, body);
  }
}
