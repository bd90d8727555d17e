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

CREATE TABLE jobs (
    job_id uuid PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('ingest', 'retrain', 'forecast')),
    state text NOT NULL CHECK (state IN ('queued', 'running', 'succeeded', 'failed', 'cancelled')),
    requested_by uuid REFERENCES users ON DELETE SET NULL,
    requested_at timestamptz NOT NULL,
    started_at timestamptz,
    finished_at timestamptz,
    run_id bigint REFERENCES ingestion_runs ON DELETE SET NULL,
    message text
);
CREATE INDEX jobs_requested ON jobs (requested_at);
