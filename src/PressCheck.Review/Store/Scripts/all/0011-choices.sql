-- What somebody wants to be told of by mail, and how; without a row it comes as it always did. how: 1 at once, 2 in the digest, 3 not at all.
CREATE TABLE mail_choices (
  kind VARCHAR(64) NOT NULL,
  person VARCHAR(128) NOT NULL REFERENCES people (id),
  how INTEGER NOT NULL,
  PRIMARY KEY (kind, person)
);
CREATE INDEX mail_choices_by_person ON mail_choices (person, kind);

-- The draft that the gate refused to publish, and since when: both stand until the story is out or has another draft.
ALTER TABLE story_lines ADD refused_at BIGINT;
ALTER TABLE story_lines ADD refused_draft VARCHAR(64);
-- next
CREATE INDEX story_lines_refused ON story_lines (refused_at, story) WHERE refused_at IS NOT NULL;
CREATE INDEX story_lines_refused_by_desk ON story_lines (desk, refused_at, story) WHERE refused_at IS NOT NULL;
