-- The domain: people and places, races, and what each session brought. A row of a session belongs to its race and goes with it.
-- "row" keeps the order of the source; it carries no meaning.

CREATE TABLE drivers (
    driver_id text PRIMARY KEY,
    name text NOT NULL,
    family_name text NOT NULL,
    abbreviation text NOT NULL,
    date_of_birth text NOT NULL,
    nationality text NOT NULL,
    permanent_number integer CHECK (permanent_number >= 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE constructors (
    constructor_id text PRIMARY KEY,
    name text NOT NULL,
    country text NOT NULL,
    lineage_id text NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE circuits (
    circuit_id text PRIMARY KEY,
    name text NOT NULL,
    full_name text NOT NULL,
    place text NOT NULL,
    country text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('permanent', 'street', 'road')),
    latitude real NOT NULL CHECK (latitude BETWEEN -90 AND 90),
    longitude real NOT NULL CHECK (longitude BETWEEN -180 AND 180)
) STRICT, WITHOUT ROWID;

-- A race to come has neither laps_run nor result_hash; it keeps its row when it is completed. Of a race at a new circuit, direction, length,
-- turns and planned laps may not be known.
CREATE TABLE races (
    season integer NOT NULL CHECK (season BETWEEN 1950 AND 2100),
    round integer NOT NULL CHECK (round BETWEEN 1 AND 99),
    name text NOT NULL,
    race_date text NOT NULL,
    circuit_id text NOT NULL REFERENCES circuits,
    layout text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('permanent', 'street', 'road')),
    direction text CHECK (direction IN ('clockwise', 'anti-clockwise')),
    lap_length_km real CHECK (lap_length_km > 0),
    turns integer CHECK (turns >= 0),
    scheduled_laps integer CHECK (scheduled_laps >= 0),
    sprint text NOT NULL CHECK (sprint IN ('none', 'sets-the-grid', 'after-qualifying', 'before-qualifying')),
    practice_1_at text,
    practice_2_at text,
    practice_3_at text,
    qualifying_at text,
    sprint_qualifying_at text,
    sprint_at text,
    race_at text,
    laps_run integer CHECK (laps_run >= 0),
    weekend_hash blob NOT NULL CHECK (length(weekend_hash) = 32),
    result_hash blob CHECK (length(result_hash) = 32),
    updated_at text NOT NULL,
    PRIMARY KEY (season, round),
    UNIQUE (season, round, race_date),
    CHECK ((laps_run IS NULL) = (result_hash IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX races_date ON races (race_date);
CREATE INDEX races_circuit ON races (circuit_id);

-- The hash of each part of a race that has rows: what a later save is compared with.
CREATE TABLE race_parts (
    season integer NOT NULL,
    round integer NOT NULL,
    part text NOT NULL,
    hash blob NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (season, round, part),
    FOREIGN KEY (season, round) REFERENCES races ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE entries (
    season integer NOT NULL,
    round integer NOT NULL,
    row integer NOT NULL,
    driver_id text NOT NULL REFERENCES drivers,
    constructor_id text NOT NULL REFERENCES constructors,
    engine text NOT NULL,
    car_number integer CHECK (car_number >= 0),
    PRIMARY KEY (season, round, driver_id),
    FOREIGN KEY (season, round) REFERENCES races ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX entries_driver ON entries (driver_id, season);

CREATE TABLE practice (
    season integer NOT NULL,
    round integer NOT NULL,
    session text NOT NULL CHECK (session IN ('1', '2', '3')),
    row integer NOT NULL,
    driver_id text NOT NULL REFERENCES drivers,
    best_lap_ms integer CHECK (best_lap_ms > 0),
    laps integer CHECK (laps >= 0),
    PRIMARY KEY (season, round, session, driver_id),
    FOREIGN KEY (season, round) REFERENCES races ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE qualifying (
    season integer NOT NULL,
    round integer NOT NULL,
    session text NOT NULL CHECK (session IN ('race', 'sprint')),
    row integer NOT NULL,
    driver_id text NOT NULL REFERENCES drivers,
    position integer CHECK (position > 0),
    q1_ms integer CHECK (q1_ms > 0),
    q2_ms integer CHECK (q2_ms > 0),
    q3_ms integer CHECK (q3_ms > 0),
    PRIMARY KEY (season, round, session, driver_id),
    FOREIGN KEY (season, round) REFERENCES races ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- A null position is the pit lane.
CREATE TABLE grid_slots (
    season integer NOT NULL,
    round integer NOT NULL,
    session text NOT NULL CHECK (session IN ('race', 'sprint')),
    row integer NOT NULL,
    driver_id text NOT NULL REFERENCES drivers,
    position integer CHECK (position > 0),
    penalty text,
    PRIMARY KEY (season, round, session, driver_id),
    FOREIGN KEY (season, round) REFERENCES races ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Race and sprint. The date follows that of the race, so that results can be asked for by date alone.
CREATE TABLE results (
    season integer NOT NULL,
    round integer NOT NULL,
    session text NOT NULL CHECK (session IN ('race', 'sprint')),
    row integer NOT NULL,
    race_date text NOT NULL,
    driver_id text NOT NULL REFERENCES drivers,
    constructor_id text NOT NULL REFERENCES constructors,
    finish text NOT NULL CHECK (finish IN ('classified', 'retired', 'not-classified', 'did-not-start', 'did-not-qualify',
        'did-not-participate', 'disqualified', 'excluded')),
    position integer CHECK (position > 0),
    cause text,
    grid_position integer CHECK (grid_position > 0),
    from_pit_lane integer NOT NULL CHECK (from_pit_lane IN (0, 1)),
    laps integer CHECK (laps >= 0),
    time_ms integer CHECK (time_ms > 0),
    points real NOT NULL CHECK (points >= 0),
    PRIMARY KEY (season, round, session, driver_id),
    FOREIGN KEY (season, round, race_date) REFERENCES races (season, round, race_date) ON UPDATE CASCADE ON DELETE CASCADE,
    CHECK ((position IS NOT NULL) = (finish = 'classified'))
) STRICT, WITHOUT ROWID;
CREATE INDEX results_date ON results (race_date);
CREATE INDEX results_driver ON results (driver_id, season);

CREATE TABLE fastest_laps (
    season integer NOT NULL,
    round integer NOT NULL,
    row integer NOT NULL,
    driver_id text NOT NULL REFERENCES drivers,
    lap integer CHECK (lap > 0),
    time_ms integer NOT NULL CHECK (time_ms > 0),
    PRIMARY KEY (season, round, driver_id),
    FOREIGN KEY (season, round) REFERENCES races ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE pit_stops (
    season integer NOT NULL,
    round integer NOT NULL,
    row integer NOT NULL,
    driver_id text NOT NULL REFERENCES drivers,
    stop integer NOT NULL CHECK (stop > 0),
    lap integer NOT NULL CHECK (lap >= 0),
    time_ms integer CHECK (time_ms > 0),
    PRIMARY KEY (season, round, driver_id, stop),
    FOREIGN KEY (season, round) REFERENCES races ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- A fallback is not measured: it is the average of the circuit in that month.
CREATE TABLE weather (
    season integer NOT NULL,
    round integer NOT NULL,
    row integer NOT NULL,
    air_temperature_c real,
    track_temperature_c real,
    humidity_percent real CHECK (humidity_percent BETWEEN 0 AND 100),
    precipitation_mm real CHECK (precipitation_mm >= 0),
    wind_speed_kph real CHECK (wind_speed_kph >= 0),
    conditions text CHECK (conditions IN ('dry', 'mixed', 'wet')),
    source text,
    is_fallback integer NOT NULL DEFAULT 0 CHECK (is_fallback IN (0, 1)),
    PRIMARY KEY (season, round),
    FOREIGN KEY (season, round) REFERENCES races ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE driver_standings (
    season integer NOT NULL,
    round integer NOT NULL,
    row integer NOT NULL,
    driver_id text NOT NULL REFERENCES drivers,
    position integer NOT NULL CHECK (position > 0),
    points real NOT NULL CHECK (points >= 0),
    PRIMARY KEY (season, round, driver_id),
    FOREIGN KEY (season, round) REFERENCES races ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE constructor_standings (
    season integer NOT NULL,
    round integer NOT NULL,
    row integer NOT NULL,
    constructor_id text NOT NULL REFERENCES constructors,
    position integer NOT NULL CHECK (position > 0),
    points real NOT NULL CHECK (points >= 0),
    PRIMARY KEY (season, round, constructor_id),
    FOREIGN KEY (season, round) REFERENCES races ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- What a later answer changed in a race that already had a result.
CREATE TABLE corrections (
    correction_id integer PRIMARY KEY AUTOINCREMENT,
    season integer NOT NULL,
    round integer NOT NULL,
    part text NOT NULL,
    old_hash blob NOT NULL,
    new_hash blob NOT NULL,
    recorded_at text NOT NULL,
    FOREIGN KEY (season, round) REFERENCES races ON DELETE CASCADE
) STRICT;
CREATE INDEX corrections_race ON corrections (season, round);
