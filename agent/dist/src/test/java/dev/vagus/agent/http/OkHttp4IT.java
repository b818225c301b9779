package dev.vagus.agent.http;

import java.util.List;

class OkHttp4IT extends HttpSuite {
  OkHttp4IT() {
    super("okhttp", "okhttp-4", "okhttp", List.of("okhttp-4.12.0"));
  }
}
