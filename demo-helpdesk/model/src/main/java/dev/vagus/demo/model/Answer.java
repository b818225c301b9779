package dev.vagus.demo.model;

/**
 * What a model says to one request.
 *
 * @param cut whether the text was cut at the caller's token limit
 */
record Answer(OfferedModel model, String text, boolean cut, int inputTokens, int outputTokens) {}
