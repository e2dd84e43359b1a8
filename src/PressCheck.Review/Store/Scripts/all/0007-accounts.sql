-- Whoever may sign in at the web desk. Names, roles and desks are in people; what stands here is only how somebody proves to be one of them.
CREATE TABLE accounts (
  person VARCHAR(128) NOT NULL PRIMARY KEY REFERENCES people (id),
  password_hash VARCHAR(400),
  security_stamp VARCHAR(64) NOT NULL,
  failed INTEGER NOT NULL,
  locked_until BIGINT,
  password_set_at BIGINT
);

-- Links that work once: to make the first account, to choose a first password, to choose another. Only the SHA-256 of a link's token is kept.
CREATE TABLE account_links (
  hash VARCHAR(64) NOT NULL PRIMARY KEY,
  purpose INTEGER NOT NULL,
  person VARCHAR(128),
  created_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  used_at BIGINT
);
CREATE INDEX account_links_by_person ON account_links (person, purpose);

-- The keys that cookies are sealed with: every desk on this database opens what another has sealed.
CREATE TABLE data_protection_keys (
  name VARCHAR(128) NOT NULL PRIMARY KEY,
  xml {words} NOT NULL,
  at BIGINT NOT NULL
);
