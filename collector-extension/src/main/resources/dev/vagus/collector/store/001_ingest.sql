-- The ingest log: what was received, each item at its position, never changed. Times are
-- nanoseconds since the epoch.

CREATE TABLE inference (
  position BIGINT NOT NULL,
  trace_id VARCHAR NOT NULL,
  span_id VARCHAR NOT NULL,
  parent_span_id VARCHAR,
  episode_id VARCHAR NOT NULL,
  service VARCHAR NOT NULL,
  operation VARCHAR NOT NULL,
  provider VARCHAR,
  request_model VARCHAR,
  response_model VARCHAR,
  model VARCHAR NOT NULL,
  response_id VARCHAR,
  conversation_id VARCHAR,
  user_id VARCHAR,
  started_ns BIGINT NOT NULL,
  ended_ns BIGINT NOT NULL,
  first_chunk_seconds DOUBLE,
  input_tokens BIGINT,
  output_tokens BIGINT,
  cache_read_tokens BIGINT,
  cache_write_tokens BIGINT,
  reasoning_tokens BIGINT,
  cost_amount DECIMAL(38, 12),
  cost_currency VARCHAR,
  cost_source VARCHAR,
  cost_catalogue VARCHAR,
  error_type VARCHAR,
  finish_reasons VARCHAR NOT NULL,
  system_instructions VARCHAR,
  input_messages VARCHAR,
  output_messages VARCHAR,
  tool_definitions VARCHAR
);

CREATE TABLE feedback (
  position BIGINT NOT NULL,
  id VARCHAR NOT NULL,
  trace_id VARCHAR,
  span_id VARCHAR,
  key_name VARCHAR,
  key_value VARCHAR,
  response_id VARCHAR,
  conversation_id VARCHAR,
  action VARCHAR NOT NULL,
  value DOUBLE,
  value_min DOUBLE,
  value_max DOUBLE,
  text VARCHAR,
  name VARCHAR,
  source VARCHAR NOT NULL,
  author VARCHAR,
  at_ns BIGINT NOT NULL
);

CREATE TABLE key_binding (
  position BIGINT NOT NULL,
  key_name VARCHAR NOT NULL,
  key_value VARCHAR NOT NULL,
  trace_id VARCHAR NOT NULL,
  span_id VARCHAR NOT NULL,
  at_ns BIGINT NOT NULL
);
