-- Who may use the host. Passwords, tokens and keys are stored as hashes only.

CREATE TABLE users (
    user_id text PRIMARY KEY,
    email text NOT NULL,
    password_hash text NOT NULL,
    role text NOT NULL CHECK (role IN ('user', 'admin')),
    created_at text NOT NULL,
    failed_logins integer NOT NULL DEFAULT 0 CHECK (failed_logins >= 0),
    locked_until text,
    disabled_at text
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX users_email ON users (lower(email));

-- A family is what one sign-in led to; the reuse of a used token revokes all of it.
CREATE TABLE refresh_tokens (
    token_id text PRIMARY KEY,
    user_id text NOT NULL REFERENCES users ON DELETE CASCADE,
    family_id text NOT NULL,
    token_hash blob NOT NULL UNIQUE,
    issued_at text NOT NULL,
    expires_at text NOT NULL,
    used_at text,
    revoked_at text,
    CHECK (expires_at > issued_at)
) STRICT, WITHOUT ROWID;
CREATE INDEX refresh_tokens_user ON refresh_tokens (user_id);
CREATE INDEX refresh_tokens_family ON refresh_tokens (family_id);
CREATE INDEX refresh_tokens_expiry ON refresh_tokens (expires_at);

CREATE TABLE api_keys (
    key_id text PRIMARY KEY,
    user_id text NOT NULL REFERENCES users ON DELETE CASCADE,
    name text NOT NULL,
    key_hash blob NOT NULL UNIQUE,
    created_at text NOT NULL,
    expires_at text,
    last_used_at text,
    revoked_at text
) STRICT, WITHOUT ROWID;
CREATE INDEX api_keys_user ON api_keys (user_id);

-- Outlives the user it names.
CREATE TABLE audit_log (
    audit_id integer PRIMARY KEY AUTOINCREMENT,
    at text NOT NULL,
    user_id text,
    action text NOT NULL,
    subject text,
    succeeded integer NOT NULL CHECK (succeeded IN (0, 1)),
    details text
) STRICT;
CREATE INDEX audit_log_at ON audit_log (at);
CREATE INDEX audit_log_user ON audit_log (user_id, at);
