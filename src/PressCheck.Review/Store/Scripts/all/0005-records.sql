-- One row a finding identity of a story, across its drafts. gone_how: 1 the text was fixed, 2 a record answers it or its time has passed.
CREATE TABLE items (
  story VARCHAR(128) NOT NULL REFERENCES stories (id),
  rule_id VARCHAR(32) NOT NULL,
  fingerprint VARCHAR(64) NOT NULL,
  desk VARCHAR(128) NOT NULL,
  confidence INTEGER NOT NULL,
  message {words} NOT NULL,
  flagged_draft BIGINT NOT NULL,
  flagged_at BIGINT NOT NULL,
  gone_draft BIGINT,
  gone_at BIGINT,
  gone_by VARCHAR(128),
  gone_how INTEGER,
  PRIMARY KEY (story, rule_id, fingerprint)
);

-- What the desk knows of a story beside its text. Lists are JSON.
CREATE TABLE story_fields (
  story VARCHAR(128) NOT NULL PRIMARY KEY REFERENCES stories (id),
  class INTEGER,
  act INTEGER NOT NULL,
  publish_at BIGINT,
  is_sensitive INTEGER NOT NULL,
  bylines {words} NOT NULL,
  gathered_in {words} NOT NULL,
  protections {words} NOT NULL,
  protected_names {words} NOT NULL,
  borrowed_quotations {words} NOT NULL
);

-- The source register. There is no column for who a source is. Of an entry that was removed nothing is left but that there was one.
CREATE TABLE sources (
  story VARCHAR(128) NOT NULL REFERENCES stories (id),
  id VARCHAR(128) NOT NULL,
  descriptors {words} NOT NULL,
  people INTEGER NOT NULL,
  reason INTEGER,
  reason_words {words} NOT NULL,
  basis INTEGER,
  basis_words {words} NOT NULL,
  corroboration INTEGER NOT NULL,
  corroboration_words {words} NOT NULL,
  is_pseudonym INTEGER NOT NULL,
  declines INTEGER,
  person VARCHAR(128) NOT NULL,
  at BIGINT NOT NULL,
  removed_at BIGINT,
  PRIMARY KEY (story, id)
);

-- Who vouches for what: about is a source's or a reply's id, or empty for the story itself; words is the quotation that was checked.
CREATE TABLE attestations (
  id VARCHAR(128) NOT NULL PRIMARY KEY,
  story VARCHAR(128) NOT NULL REFERENCES stories (id),
  kind INTEGER NOT NULL,
  about VARCHAR(128) NOT NULL,
  words {words} NOT NULL,
  person VARCHAR(128) NOT NULL,
  role INTEGER NOT NULL,
  at BIGINT NOT NULL,
  withdrawn_at BIGINT
);
CREATE INDEX attestations_by_story ON attestations (story, at, id);

CREATE TABLE replies (
  story VARCHAR(128) NOT NULL REFERENCES stories (id),
  id VARCHAR(128) NOT NULL,
  subject {words} NOT NULL,
  allegations {words} NOT NULL,
  deadline BIGINT,
  outcome INTEGER NOT NULL,
  replied_at BIGINT,
  passage {words} NOT NULL,
  why_left_out {words} NOT NULL,
  explanation {words} NOT NULL,
  exemption INTEGER,
  exemption_words {words} NOT NULL,
  exemption_link {words} NOT NULL,
  person VARCHAR(128) NOT NULL,
  at BIGINT NOT NULL,
  removed_at BIGINT,
  PRIMARY KEY (story, id)
);

CREATE TABLE reply_attempts (
  id VARCHAR(128) NOT NULL PRIMARY KEY,
  story VARCHAR(128) NOT NULL,
  reply VARCHAR(128) NOT NULL,
  at BIGINT NOT NULL,
  channel INTEGER NOT NULL,
  put {words} NOT NULL,
  person VARCHAR(128) NOT NULL,
  recorded_at BIGINT NOT NULL,
  FOREIGN KEY (story, reply) REFERENCES replies (story, id)
);
CREATE INDEX reply_attempts_by_reply ON reply_attempts (story, reply, at, id);

CREATE TABLE notes (
  story VARCHAR(128) NOT NULL REFERENCES stories (id),
  id VARCHAR(128) NOT NULL,
  passage {words} NOT NULL,
  words {words} NOT NULL,
  person VARCHAR(128) NOT NULL,
  at BIGINT NOT NULL,
  closed_by VARCHAR(128),
  closed_at BIGINT,
  PRIMARY KEY (story, id)
);

-- Answers to the house's own items of the checklist.
CREATE TABLE item_answers (
  id VARCHAR(128) NOT NULL PRIMARY KEY,
  story VARCHAR(128) NOT NULL REFERENCES stories (id),
  item VARCHAR(64) NOT NULL,
  words {words} NOT NULL,
  person VARCHAR(128) NOT NULL,
  at BIGINT NOT NULL,
  second_person VARCHAR(128),
  second_at BIGINT,
  reopened_by VARCHAR(128),
  reopened_at BIGINT
);
CREATE INDEX item_answers_by_story ON item_answers (story, item, at);

-- Which record a request made, so that asking again tells it again.
ALTER TABLE requests ADD record VARCHAR(128);
