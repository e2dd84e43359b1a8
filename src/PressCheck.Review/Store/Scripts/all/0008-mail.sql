-- The outbox says of what a person or a desk is to be told; a letter is that, put to one person. One event is one letter to a person.
CREATE TABLE letters (
  id VARCHAR(400) NOT NULL PRIMARY KEY,
  event VARCHAR(260) NOT NULL,
  kind VARCHAR(64) NOT NULL,
  story VARCHAR(128) NOT NULL,
  person VARCHAR(140) NOT NULL,
  at BIGINT NOT NULL,
  due_at BIGINT NOT NULL,
  digest_at BIGINT,
  attempts INTEGER NOT NULL,
  leased_by VARCHAR(64),
  leased_until BIGINT,
  handed_at BIGINT,
  sent_at BIGINT,
  dead_at BIGINT,
  why VARCHAR(64),
  gathered_in VARCHAR(400)
);
CREATE INDEX letters_by_due ON letters (sent_at, dead_at, due_at, id);
CREATE INDEX letters_by_digest ON letters (sent_at, digest_at, id);
CREATE INDEX letters_by_death ON letters (dead_at, id);
CREATE INDEX letters_by_gathering ON letters (gathered_in, at, id);
CREATE INDEX outbox_by_story ON outbox (story, kind);

-- What was put to the subject of an allegation, in the words that were sent. They are read by whoever may see the reply log.
CREATE TABLE reply_requests (
  id VARCHAR(128) NOT NULL PRIMARY KEY,
  story VARCHAR(128) NOT NULL REFERENCES stories (id),
  reply VARCHAR(128) NOT NULL,
  address VARCHAR(320) NOT NULL,
  language VARCHAR(16) NOT NULL,
  words {words} NOT NULL,
  answer_by BIGINT NOT NULL,
  answer_how {words} NOT NULL,
  person VARCHAR(128) NOT NULL,
  at BIGINT NOT NULL
);
CREATE INDEX reply_requests_by_story ON reply_requests (story, at, id);

-- What reminders look for.
CREATE INDEX replies_by_deadline ON replies (outcome, deadline);
CREATE INDEX stories_by_embargo ON stories (embargo_until);
