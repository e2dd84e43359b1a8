-- One row an event and an endpoint. The body is kept as it was at the deed: a later try sends the same bytes.
CREATE TABLE deliveries (
  id VARCHAR(64) NOT NULL PRIMARY KEY,
  endpoint VARCHAR(64) NOT NULL,
  kind VARCHAR(64) NOT NULL,
  story VARCHAR(128) NOT NULL REFERENCES stories (id),
  draft VARCHAR(64),
  body {words} NOT NULL,
  at BIGINT NOT NULL,
  due_at BIGINT NOT NULL,
  attempts INTEGER NOT NULL,
  answer VARCHAR(64),
  sent_at BIGINT,
  dead_at BIGINT,
  leased_by VARCHAR(64),
  leased_until BIGINT
);
CREATE INDEX deliveries_by_due ON deliveries (sent_at, dead_at, due_at, id);
CREATE INDEX deliveries_by_death ON deliveries (dead_at, id);
CREATE INDEX deliveries_by_story ON deliveries (story, at, id);
