-- What is derived from the ingest log; all of it can be derived again.

-- The target of each feedback that has one. span_id is null when it is about the whole episode.
CREATE TABLE feedback_join (
  feedback_id VARCHAR NOT NULL,
  episode_id VARCHAR NOT NULL,
  trace_id VARCHAR,
  span_id VARCHAR,
  how VARCHAR NOT NULL
);

-- Episodes whose rewards may be out of date.
CREATE TABLE dirty_episode (episode_id VARCHAR NOT NULL);

CREATE TABLE acceptance (
  episode_id VARCHAR NOT NULL,
  trace_id VARCHAR NOT NULL,
  span_id VARCHAR NOT NULL,
  action VARCHAR NOT NULL,
  feedback_id VARCHAR NOT NULL,
  kept DOUBLE
);

-- Append-only; the latest revision of an inference, track and credit is in force. A null value
-- withdraws.
CREATE TABLE reward_revision (
  episode_id VARCHAR NOT NULL,
  trace_id VARCHAR NOT NULL,
  span_id VARCHAR NOT NULL,
  track VARCHAR NOT NULL,
  track_version INTEGER,
  credit VARCHAR NOT NULL,
  revision INTEGER NOT NULL,
  value DOUBLE,
  confidence DOUBLE,
  contributions VARCHAR,
  why VARCHAR,
  log_position BIGINT NOT NULL,
  computed_ns BIGINT NOT NULL
);

CREATE VIEW reward AS
SELECT * FROM reward_revision
QUALIFY row_number() OVER (
  PARTITION BY trace_id, span_id, track, credit ORDER BY revision DESC) = 1;

-- How far the ingest log is joined, and how far everything joined is rewarded as well.
CREATE TABLE progress (
  joined BIGINT NOT NULL,
  digested BIGINT NOT NULL,
  rules VARCHAR NOT NULL -- the tracks and settings that made the rewards
);
INSERT INTO progress VALUES (0, 0, '');
