package com.openai.core;

public class RequestOptions {}
