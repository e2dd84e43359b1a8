-- What the CMS releases while nobody sits before it. A row is planned, then gone or refused; refused, it waits until somebody settles it.
CREATE TABLE releases (
  id VARCHAR(64) NOT NULL PRIMARY KEY,
  story VARCHAR(128) NOT NULL,
  release_at BIGINT,
  found_at BIGINT NOT NULL,
  refused_at BIGINT,
  draft VARCHAR(64),
  objections VARCHAR(4000) NOT NULL,
  settled_at BIGINT,
  settled_how INTEGER,
  person VARCHAR(128)
);
CREATE INDEX releases_by_refusal ON releases (settled_at, refused_at, id);
CREATE INDEX releases_by_story ON releases (story, settled_at);
CREATE INDEX releases_by_plan ON releases (settled_at, release_at, id);

-- While one lasts, the gate lets pass what it would refuse, and says so.
CREATE TABLE emergencies (
  id VARCHAR(128) NOT NULL PRIMARY KEY,
  words {words} NOT NULL,
  person VARCHAR(128) NOT NULL,
  at BIGINT NOT NULL,
  until_at BIGINT NOT NULL,
  ended_at BIGINT,
  ended_by VARCHAR(128)
);
CREATE INDEX emergencies_by_end ON emergencies (ended_at, until_at, id);

-- The text of each story that is out, as it was last seen: a row of a document that was out before PressCheck came is no escape.
CREATE TABLE published_texts (
  story VARCHAR(128) NOT NULL PRIMARY KEY,
  sha256 VARCHAR(64) NOT NULL,
  at BIGINT NOT NULL
);

-- When each job of a host that has no timetable of its own is due again.
CREATE TABLE jobs (
  name VARCHAR(64) NOT NULL PRIMARY KEY,
  due_at BIGINT NOT NULL
);
