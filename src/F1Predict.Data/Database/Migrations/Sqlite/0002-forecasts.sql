-- Forecasts as they were given: never changed afterwards. The race date is the one known then.

CREATE TABLE forecasts (
    season integer NOT NULL,
    forecast_id text NOT NULL,
    round integer NOT NULL,
    race_date text NOT NULL,
    moment text NOT NULL CHECK (moment IN ('before-weekend', 'after-practice', 'after-qualifying')),
    conditions text NOT NULL CHECK (conditions IN ('any', 'dry', 'mixed', 'wet')),
    model_version text NOT NULL,
    data_through_season integer,
    data_through_round integer,
    generated_at text NOT NULL,
    PRIMARY KEY (season, forecast_id),
    UNIQUE (season, round, moment, conditions, model_version, generated_at),
    FOREIGN KEY (season, round) REFERENCES races,
    CHECK ((data_through_season IS NULL) = (data_through_round IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX forecasts_date ON forecasts (race_date);

CREATE TABLE forecast_drivers (
    season integer NOT NULL,
    forecast_id text NOT NULL,
    driver_id text NOT NULL REFERENCES drivers,
    constructor_id text NOT NULL REFERENCES constructors,
    win_probability real NOT NULL CHECK (win_probability BETWEEN 0 AND 1),
    podium_probability real NOT NULL CHECK (podium_probability BETWEEN 0 AND 1),
    points_probability real NOT NULL CHECK (points_probability BETWEEN 0 AND 1),
    retirement_probability real CHECK (retirement_probability BETWEEN 0 AND 1),
    expected_position real NOT NULL CHECK (expected_position >= 1),
    PRIMARY KEY (season, forecast_id, driver_id),
    FOREIGN KEY (season, forecast_id) REFERENCES forecasts ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX forecast_drivers_driver ON forecast_drivers (driver_id, season);

CREATE TRIGGER forecasts_immutable BEFORE UPDATE ON forecasts BEGIN
    SELECT RAISE(ABORT, 'a forecast is never changed');
END;
CREATE TRIGGER forecast_drivers_immutable BEFORE UPDATE ON forecast_drivers BEGIN
    SELECT RAISE(ABORT, 'a forecast is never changed');
END;

-- How good a forecast was, once the race was run; corrected with the result.
CREATE TABLE forecast_accuracy (
    season integer NOT NULL,
    forecast_id text NOT NULL,
    winner_id text NOT NULL REFERENCES drivers,
    winner_named integer NOT NULL CHECK (winner_named IN (0, 1)),
    top_3_hits integer NOT NULL CHECK (top_3_hits BETWEEN 0 AND 3),
    log_loss real NOT NULL CHECK (log_loss >= 0),
    brier_score real NOT NULL CHECK (brier_score BETWEEN 0 AND 2),
    scored_at text NOT NULL,
    PRIMARY KEY (season, forecast_id),
    FOREIGN KEY (season, forecast_id) REFERENCES forecasts ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
