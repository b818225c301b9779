package dev.vagus.agent.config;

/** What the OTLP endpoint speaks. */
public enum OtlpProtocol {
  HTTP_PROTOBUF("http/protobuf"),
  GRPC("grpc");

  private final String wireName;

  OtlpProtocol(String wireName) {
    this.wireName = wireName;
  }

  /** Its name in the configuration, the same as in the standard variables. */
  @Override
  public String toString() {
    return wireName;
  }
}
