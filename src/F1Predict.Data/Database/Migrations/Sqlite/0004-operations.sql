-- What the host did: ingestion runs with their issues, and jobs.

-- A run without finished_at is under way, or its process was killed.
CREATE TABLE ingestion_runs (
    run_id integer PRIMARY KEY AUTOINCREMENT,
    source text NOT NULL,
    started_at text NOT NULL,
    finished_at text,
    state text NOT NULL CHECK (state IN ('running', 'succeeded', 'failed', 'cancelled')),
    inserted integer NOT NULL DEFAULT 0 CHECK (inserted >= 0),
    updated integer NOT NULL DEFAULT 0 CHECK (updated >= 0),
    unchanged integer NOT NULL DEFAULT 0 CHECK (unchanged >= 0),
    source_as_of text,
    message text,
    CHECK ((finished_at IS NULL) = (state = 'running'))
) STRICT;
CREATE INDEX ingestion_runs_source ON ingestion_runs (source, started_at);

CREATE TABLE ingestion_issues (
    run_id integer NOT NULL REFERENCES ingestion_runs ON DELETE CASCADE,
    row integer NOT NULL,
    source text NOT NULL,
    line integer,
    field text,
    value text,
    message text NOT NULL,
    PRIMARY KEY (run_id, row)
) STRICT, WITHOUT ROWID;

-- Work that runs by itself, or that somebody asked for. Whoever finds that work is due adds it; of a kind and slot (a time, or what the work is about)
-- there is one, so it is done once however many programs share the database. Who runs it holds it until lease_until and renews that while it works.
CREATE TABLE jobs (
    job_id text PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('ingest', 'retrain', 'forecast', 'accuracy', 'backup')),
    slot text NOT NULL,
    state text NOT NULL CHECK (state IN ('queued', 'running', 'succeeded', 'failed')),
    requested_by text REFERENCES users ON DELETE SET NULL,
    requested_at text NOT NULL,
    due_at text NOT NULL,
    tries integer NOT NULL DEFAULT 0 CHECK (tries >= 0),
    instance text,
    started_at text,
    lease_until text,
    finished_at text,
    message text,
    UNIQUE (kind, slot),
    CHECK ((finished_at IS NULL) = (state IN ('queued', 'running'))),
    CHECK ((lease_until IS NULL) = (state <> 'running'))
) STRICT, WITHOUT ROWID;
CREATE INDEX jobs_requested ON jobs (requested_at);
CREATE INDEX jobs_open ON jobs (due_at) WHERE finished_at IS NULL;
