-- What the host did: ingestion runs with their issues, and jobs.

-- A run without finished_at is under way, or its process was killed.
CREATE TABLE ingestion_runs (
    run_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source text NOT NULL,
    started_at timestamptz NOT NULL,
    finished_at timestamptz,
    state text NOT NULL CHECK (state IN ('running', 'succeeded', 'failed', 'cancelled')),
    inserted integer NOT NULL DEFAULT 0 CHECK (inserted >= 0),
    updated integer NOT NULL DEFAULT 0 CHECK (updated >= 0),
    unchanged integer NOT NULL DEFAULT 0 CHECK (unchanged >= 0),
    source_as_of timestamptz,
    message text,
    CHECK ((finished_at IS NULL) = (state = 'running'))
);
CREATE INDEX ingestion_runs_source ON ingestion_runs (source, started_at);

CREATE TABLE ingestion_issues (
    run_id bigint NOT NULL REFERENCES ingestion_runs ON DELETE CASCADE,
    row integer NOT NULL,
    source text NOT NULL,
    line integer,
    field text,
    value text,
    message text NOT NULL,
    PRIMARY KEY (run_id, row)
);

-- Work that runs by itself, or that somebody asked for. Whoever finds that work is due adds it; of a kind and slot (a time, or what the work is about)
-- there is one, so it is done once however many programs share the database. Who runs it holds it until lease_until and renews that while it works.
CREATE TABLE jobs (
    job_id uuid PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('ingest', 'retrain', 'forecast', 'accuracy', 'backup')),
    slot text NOT NULL,
    state text NOT NULL CHECK (state IN ('queued', 'running', 'succeeded', 'failed')),
    requested_by uuid REFERENCES users ON DELETE SET NULL,
    requested_at timestamptz NOT NULL,
    due_at timestamptz NOT NULL,
    tries integer NOT NULL DEFAULT 0 CHECK (tries >= 0),
    instance text,
    started_at timestamptz,
    lease_until timestamptz,
    finished_at timestamptz,
    message text,
    UNIQUE (kind, slot),
    CHECK ((finished_at IS NULL) = (state IN ('queued', 'running'))),
    CHECK ((lease_until IS NULL) = (state <> 'running'))
);
CREATE INDEX jobs_requested ON jobs (requested_at);
CREATE INDEX jobs_open ON jobs (due_at) WHERE finished_at IS NULL;
