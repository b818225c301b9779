package com.openai.models.chat.completions;

public class ChatCompletionCreateParams {}
