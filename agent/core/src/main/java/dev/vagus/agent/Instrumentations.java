package dev.vagus.agent;

import dev.vagus.agent.feedback.Rules;
import dev.vagus.agent.instrument.anthropic.AnthropicInstrumentation;
import dev.vagus.agent.instrument.googlegenai.GoogleGenAiInstrumentation;
import dev.vagus.agent.instrument.http.apache5.Apache5Instrumentation;
import dev.vagus.agent.instrument.http.jdk.JdkHttpInstrumentation;
import dev.vagus.agent.instrument.http.okhttp.OkHttpInstrumentation;
import dev.vagus.agent.instrument.http.url.UrlConnectionInstrumentation;
import dev.vagus.agent.instrument.langchain4j.LangChain4jInstrumentation;
import dev.vagus.agent.instrument.methodrule.MethodRuleInstrumentation;
import dev.vagus.agent.instrument.openai.OpenAiInstrumentation;
import dev.vagus.agent.instrument.servlet.ServletInstrumentation;
import dev.vagus.agent.instrument.springai.SpringAiInstrumentation;
import dev.vagus.agent.instrument.springmvc.SpringMvcInstrumentation;
import dev.vagus.agent.instrument.vagusapi.VagusApiInstrumentation;
import dev.vagus.agent.weave.LibraryInstrumentation;
import java.util.ArrayList;
import java.util.List;

/** Every library that the agent can watch. */
final class Instrumentations {
  private Instrumentations() {}

  /** Those that are always there, and those that some rule needs. */
  static List<LibraryInstrumentation> all(Rules rules) {
    List<LibraryInstrumentation> all = new ArrayList<>();
    all.add(new OpenAiInstrumentation());
    all.add(new AnthropicInstrumentation());
    all.add(new GoogleGenAiInstrumentation());
    all.add(new LangChain4jInstrumentation());
    all.add(new SpringAiInstrumentation());
    all.add(new VagusApiInstrumentation());
    all.add(new JdkHttpInstrumentation());
    all.add(new OkHttpInstrumentation());
    all.add(new UrlConnectionInstrumentation());
    all.add(new Apache5Instrumentation());
    if (rules.watchRequests()) {
      all.add(new ServletInstrumentation());
    }
    if (rules.watchHandlers()) {
      all.add(new SpringMvcInstrumentation());
    }
    if (!rules.watchedMethods().isEmpty()) {
      all.add(new MethodRuleInstrumentation(rules.watchedMethods()));
    }
    return all;
  }
}
