-- Lists are read along an index from where the last page ended, so each order that a list has is an index here.
CREATE INDEX stories_by_time ON stories (changed_at, id);
CREATE INDEX stories_by_desk_and_time ON stories (desk, changed_at, id);
CREATE INDEX stories_by_editor ON stories (editor, changed_at, id);
ALTER TABLE story_authors ADD changed_at BIGINT NOT NULL DEFAULT 0;
UPDATE story_authors SET changed_at = (SELECT changed_at FROM stories WHERE stories.id = story_authors.story);
CREATE INDEX story_authors_by_time ON story_authors (person, changed_at, story);

-- What lists say of a story beside its own row: written with every change of it. A moment stands only while the story waits for it.
CREATE TABLE story_lines (
  story VARCHAR(128) NOT NULL PRIMARY KEY REFERENCES stories (id),
  desk VARCHAR(128) NOT NULL,
  authors {words} NOT NULL,
  submitted_at BIGINT,
  reply_due BIGINT,
  embargo_due BIGINT,
  open_block INTEGER NOT NULL,
  open_answer INTEGER NOT NULL,
  open_advise INTEGER NOT NULL,
  needs_second INTEGER NOT NULL
);
INSERT INTO story_lines (story, desk, authors, open_block, open_answer, open_advise, needs_second) SELECT id, desk, '', 0, 0, 0, 0 FROM stories;
CREATE INDEX story_lines_submitted ON story_lines (submitted_at, story) WHERE submitted_at IS NOT NULL;
CREATE INDEX story_lines_submitted_by_desk ON story_lines (desk, submitted_at, story) WHERE submitted_at IS NOT NULL;
CREATE INDEX story_lines_reply_due ON story_lines (reply_due, story) WHERE reply_due IS NOT NULL;
CREATE INDEX story_lines_reply_due_by_desk ON story_lines (desk, reply_due, story) WHERE reply_due IS NOT NULL;
CREATE INDEX story_lines_embargo_due ON story_lines (embargo_due, story) WHERE embargo_due IS NOT NULL;
CREATE INDEX story_lines_embargo_due_by_desk ON story_lines (desk, embargo_due, story) WHERE embargo_due IS NOT NULL;

-- Clearances that wait for somebody else to agree.
CREATE TABLE seconds_wanted (
  clearance VARCHAR(128) NOT NULL PRIMARY KEY REFERENCES clearances (id),
  story VARCHAR(128) NOT NULL,
  desk VARCHAR(128) NOT NULL,
  at BIGINT NOT NULL
);
CREATE INDEX seconds_wanted_by_time ON seconds_wanted (at, clearance);
CREATE INDEX seconds_wanted_by_desk ON seconds_wanted (desk, at, clearance);
CREATE INDEX seconds_wanted_by_story ON seconds_wanted (story);

-- What managers count, a row each, as it was then: the desk and the editor are those of that moment. Measures are in the code.
CREATE TABLE counted (
  id VARCHAR(32) NOT NULL PRIMARY KEY,
  at BIGINT NOT NULL,
  measure INTEGER NOT NULL,
  desk VARCHAR(128) NOT NULL,
  editor VARCHAR(128) NOT NULL,
  rule_id VARCHAR(32) NOT NULL,
  fingerprint VARCHAR(64) NOT NULL,
  story VARCHAR(128) NOT NULL,
  person VARCHAR(128) NOT NULL,
  reason VARCHAR(64) NOT NULL,
  about VARCHAR(128) NOT NULL,
  seconds BIGINT
);
CREATE INDEX counted_by_time ON counted (measure, at, id);
CREATE INDEX counted_by_desk ON counted (measure, desk, at, id);
CREATE INDEX counted_by_rule ON counted (measure, rule_id, at, id);

-- When a finding that stands was first cleared since it was flagged.
ALTER TABLE items ADD cleared_at BIGINT;

-- Sums of what was counted. axis: 1 a rule at a desk, 2 an editor at a desk, 3 a desk, 4 a rule at all desks; grain: 1 a day, 2 a month; since: its first day, from 1970 on, in UTC.
-- The last twelve: how many were cleared within five minutes, a quarter of an hour … eight days, later.
CREATE TABLE tallies (
  axis INTEGER NOT NULL,
  grain INTEGER NOT NULL,
  since INTEGER NOT NULL,
  desk VARCHAR(128) NOT NULL,
  name VARCHAR(128) NOT NULL,
  flagged INTEGER NOT NULL DEFAULT 0,
  answered INTEGER NOT NULL DEFAULT 0,
  recorded INTEGER NOT NULL DEFAULT 0,
  waived INTEGER NOT NULL DEFAULT 0,
  dismissed INTEGER NOT NULL DEFAULT 0,
  fixed INTEGER NOT NULL DEFAULT 0,
  refused INTEGER NOT NULL DEFAULT 0,
  escaped INTEGER NOT NULL DEFAULT 0,
  seconds BIGINT NOT NULL DEFAULT 0,
  within0 INTEGER NOT NULL DEFAULT 0,
  within1 INTEGER NOT NULL DEFAULT 0,
  within2 INTEGER NOT NULL DEFAULT 0,
  within3 INTEGER NOT NULL DEFAULT 0,
  within4 INTEGER NOT NULL DEFAULT 0,
  within5 INTEGER NOT NULL DEFAULT 0,
  within6 INTEGER NOT NULL DEFAULT 0,
  within7 INTEGER NOT NULL DEFAULT 0,
  within8 INTEGER NOT NULL DEFAULT 0,
  within9 INTEGER NOT NULL DEFAULT 0,
  within10 INTEGER NOT NULL DEFAULT 0,
  within11 INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (axis, grain, since, desk, name)
);
