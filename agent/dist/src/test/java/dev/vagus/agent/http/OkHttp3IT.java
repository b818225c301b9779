package dev.vagus.agent.http;

import java.util.List;

class OkHttp3IT extends HttpSuite {
  OkHttp3IT() {
    super("okhttp", "okhttp-3", "okhttp", List.of("okhttp-3.14.9"));
  }
}
