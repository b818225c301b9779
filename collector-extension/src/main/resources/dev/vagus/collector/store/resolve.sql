-- Targets of the feedback in the relation affected, as of position ?1; a conversation is searched
-- back for ?2 nanoseconds. The first way that leads to a known inference wins; the answer depends
-- on what is stored and never on the order in which it came.
WITH said AS (
  SELECT f.* FROM feedback f SEMI JOIN affected a ON f.id = a.id WHERE f.position <= $1
), known AS (
  SELECT trace_id, span_id, episode_id, response_id, conversation_id, operation, started_ns, ended_ns
  FROM inference WHERE position <= $1
), candidate AS (
  SELECT f.id, 1 AS way, 'span' AS how, 0 AS distance, i.trace_id, i.span_id, i.episode_id, i.started_ns
  FROM said f JOIN known i ON f.trace_id = i.trace_id AND f.span_id = i.span_id
  UNION ALL
  -- The latest binding that was there when it happened; else the earliest after it.
  SELECT f.id, CASE WHEN b.at_ns <= f.at_ns THEN 2 ELSE 3 END, 'key', abs(f.at_ns - b.at_ns),
    i.trace_id, i.span_id, i.episode_id, i.started_ns
  FROM said f
  JOIN key_binding b ON f.key_name = b.key_name AND f.key_value = b.key_value AND b.position <= $1
  JOIN known i ON b.trace_id = i.trace_id AND b.span_id = i.span_id
  UNION ALL
  SELECT f.id, 4, 'response', 0, i.trace_id, i.span_id, i.episode_id, i.started_ns
  FROM said f JOIN known i ON f.response_id = i.response_id
  UNION ALL
  SELECT f.id, 5, 'conversation', f.at_ns - i.ended_ns, i.trace_id, i.span_id, i.episode_id, i.started_ns
  FROM said f JOIN known i ON f.conversation_id = i.conversation_id
    AND i.ended_ns <= f.at_ns AND i.ended_ns >= f.at_ns - $2
  WHERE f.action <> 'OUTCOME' AND i.operation <> 'embeddings'
  UNION ALL
  -- An outcome that names only a conversation is about all of it.
  SELECT f.id, 5, 'conversation', 0, NULL, NULL, i.episode_id, 0
  FROM said f JOIN (SELECT DISTINCT conversation_id, episode_id FROM known) i
    ON f.conversation_id = i.conversation_id
  WHERE f.action = 'OUTCOME'
)
SELECT id, episode_id, trace_id, span_id, how FROM candidate
QUALIFY row_number() OVER (
  PARTITION BY id ORDER BY way, distance, started_ns DESC, trace_id, span_id) = 1
