-- The audit trail. Nothing but PressCheck.Review's Change writes it, and nothing changes it: 0002 has the database refuse.
CREATE TABLE audit (
  sequence BIGINT NOT NULL PRIMARY KEY,
  at BIGINT NOT NULL,
  action INTEGER NOT NULL,
  person VARCHAR(128) NOT NULL,
  story VARCHAR(128),
  draft VARCHAR(64),
  details VARCHAR(4000),
  previous VARCHAR(64) NOT NULL,
  hash VARCHAR(64) NOT NULL
);
CREATE INDEX audit_by_story ON audit (story, sequence);
CREATE INDEX audit_by_action ON audit (action, sequence);
CREATE INDEX audit_by_person ON audit (person, sequence);

-- The last entry: whoever appends locks this one row, so that there are no gaps and no two entries with one number.
CREATE TABLE audit_head (
  id INTEGER NOT NULL PRIMARY KEY,
  sequence BIGINT NOT NULL,
  hash VARCHAR(64) NOT NULL
);
INSERT INTO audit_head (id, sequence, hash) VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
