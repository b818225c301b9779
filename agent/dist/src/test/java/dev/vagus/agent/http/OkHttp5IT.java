package dev.vagus.agent.http;

import java.util.List;

class OkHttp5IT extends HttpSuite {
  OkHttp5IT() {
    super("okhttp", "okhttp-5", "okhttp", List.of("okhttp-5.5.1"));
  }
}
