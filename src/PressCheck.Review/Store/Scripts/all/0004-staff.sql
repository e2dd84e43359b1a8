CREATE TABLE desks (
  id VARCHAR(128) NOT NULL PRIMARY KEY,
  name {words} NOT NULL
);

-- Nobody is deleted: the audit trail names people by their ids. Who has left is not active.
CREATE TABLE people (
  id VARCHAR(128) NOT NULL PRIMARY KEY,
  name {words} NOT NULL,
  email VARCHAR(320) NOT NULL,
  role INTEGER NOT NULL,
  desk VARCHAR(128) NOT NULL,
  language VARCHAR(16) NOT NULL,
  digest INTEGER NOT NULL,
  active INTEGER NOT NULL,
  version BIGINT NOT NULL
);
CREATE INDEX people_by_desk ON people (desk, role, id);
CREATE INDEX people_by_email ON people (email);
