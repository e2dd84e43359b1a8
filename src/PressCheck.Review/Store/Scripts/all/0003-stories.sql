CREATE TABLE stories (
  id VARCHAR(128) NOT NULL PRIMARY KEY,
  title {words} NOT NULL,
  desk VARCHAR(128) NOT NULL,
  editor VARCHAR(128),
  state INTEGER NOT NULL,
  version BIGINT NOT NULL,
  draft BIGINT NOT NULL,
  legal_hold INTEGER NOT NULL,
  embargo_until BIGINT,
  created_at BIGINT NOT NULL,
  changed_at BIGINT NOT NULL
);
CREATE INDEX stories_by_desk ON stories (desk, state, changed_at, id);
CREATE INDEX stories_by_state ON stories (state, changed_at, id);

CREATE TABLE story_authors (
  story VARCHAR(128) NOT NULL REFERENCES stories (id),
  person VARCHAR(128) NOT NULL,
  PRIMARY KEY (story, person)
);
CREATE INDEX story_authors_by_person ON story_authors (person, story);

-- Kept for ever: what was signed off can be read again.
CREATE TABLE drafts (
  story VARCHAR(128) NOT NULL REFERENCES stories (id),
  number BIGINT NOT NULL,
  sha256 VARCHAR(64) NOT NULL,
  text {words} NOT NULL,
  parts {words} NOT NULL,
  type INTEGER NOT NULL,
  locations {words} NOT NULL,
  word_count INTEGER NOT NULL,
  rule_set VARCHAR(32) NOT NULL,
  person VARCHAR(128) NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (story, number)
);
CREATE INDEX drafts_by_hash ON drafts (sha256);

CREATE TABLE findings (
  story VARCHAR(128) NOT NULL,
  draft BIGINT NOT NULL,
  ordinal INTEGER NOT NULL,
  rule_id VARCHAR(32) NOT NULL,
  fingerprint VARCHAR(64) NOT NULL,
  span_start INTEGER NOT NULL,
  span_length INTEGER NOT NULL,
  confidence INTEGER NOT NULL,
  message {words} NOT NULL,
  evidence {words} NOT NULL,
  PRIMARY KEY (story, draft, ordinal),
  FOREIGN KEY (story, draft) REFERENCES drafts (story, number)
);
CREATE INDEX findings_by_fingerprint ON findings (story, fingerprint, draft);

CREATE TABLE clearances (
  id VARCHAR(128) NOT NULL PRIMARY KEY,
  story VARCHAR(128) NOT NULL REFERENCES stories (id),
  rule_id VARCHAR(32) NOT NULL,
  fingerprint VARCHAR(64) NOT NULL,
  kind INTEGER NOT NULL,
  reason VARCHAR(64) NOT NULL,
  words {words} NOT NULL,
  person VARCHAR(128) NOT NULL,
  at BIGINT NOT NULL,
  second_person VARCHAR(128),
  second_at BIGINT,
  rule_set VARCHAR(32) NOT NULL,
  expires_at BIGINT,
  withdrawn_at BIGINT
);
CREATE INDEX clearances_by_story ON clearances (story, fingerprint, at);
CREATE INDEX clearances_by_rule ON clearances (rule_id, at, id);

CREATE TABLE sign_offs (
  story VARCHAR(128) NOT NULL REFERENCES stories (id),
  version BIGINT NOT NULL,
  sha256 VARCHAR(64) NOT NULL,
  rule_set VARCHAR(32) NOT NULL,
  person VARCHAR(128) NOT NULL,
  at BIGINT NOT NULL,
  lapsed_at BIGINT,
  PRIMARY KEY (story, version)
);

CREATE TABLE publications (
  id VARCHAR(128) NOT NULL PRIMARY KEY,
  story VARCHAR(128) NOT NULL REFERENCES stories (id),
  sha256 VARCHAR(64) NOT NULL,
  person VARCHAR(128) NOT NULL,
  at BIGINT NOT NULL,
  escaped INTEGER NOT NULL,
  objections VARCHAR(4000) NOT NULL
);
CREATE INDEX publications_by_escape ON publications (escaped, at, id);
CREATE INDEX publications_by_story ON publications (story, at, id);

-- One row an event and a person: mail leaves from here, never twice for one id.
CREATE TABLE outbox (
  id VARCHAR(400) NOT NULL PRIMARY KEY,
  kind VARCHAR(64) NOT NULL,
  story VARCHAR(128) NOT NULL,
  recipient VARCHAR(140) NOT NULL,
  at BIGINT NOT NULL,
  due_at BIGINT NOT NULL,
  attempts INTEGER NOT NULL,
  sent_at BIGINT,
  dead_at BIGINT
);
CREATE INDEX outbox_by_due ON outbox (sent_at, dead_at, due_at, id);

-- What a client asked for under an id of its own, so that asking again does nothing twice.
CREATE TABLE requests (
  id VARCHAR(128) NOT NULL PRIMARY KEY,
  story VARCHAR(128) NOT NULL,
  person VARCHAR(128) NOT NULL,
  what VARCHAR(64) NOT NULL,
  at BIGINT NOT NULL
);
