package dev.vagus.agent.http;

import java.util.List;

class Apache5IT extends HttpSuite {
  Apache5IT() {
    super("apache-httpclient-5", "apache-5", "apache5", List.of("apache-5.5.1"));
  }
}
