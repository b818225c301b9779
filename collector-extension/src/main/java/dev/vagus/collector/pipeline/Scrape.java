package dev.vagus.collector.pipeline;

/** Metrics as they are handed out. */
@SuppressWarnings("ArrayRecordComponent") // written once, read once
public record Scrape(String contentType, byte[] body) {}
