package com.example.helpdesk;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The application. Needs OPENAI_API_KEY; OPENAI_BASE_URL leads to another compatible server. */
@SpringBootApplication
public class HelpDesk {
  public static void main(String[] args) {
    SpringApplication.run(HelpDesk.class, args);
  }

  @Bean(destroyMethod = "close")
  OpenAIClient openAi() {
    return OpenAIOkHttpClient.fromEnv();
  }
}
