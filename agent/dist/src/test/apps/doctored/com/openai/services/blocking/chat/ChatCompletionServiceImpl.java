package com.openai.services.blocking.chat;

import com.openai.core.RequestOptions;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

public class ChatCompletionServiceImpl {
  public static class WithRawResponseImpl {
    private int answers;

    public String create(ChatCompletionCreateParams params, RequestOptions options) {
      return "answer " + ++answers;
    }
  }
}
