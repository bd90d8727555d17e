-- Forecasts as they were given: never changed afterwards. The id is the hash of what makes a forecast the same one (its UNIQUE columns); a walk-forward
-- forecast was made later from what was known then. race_start is the start as it was known, or without one the time when the day is over everywhere.

CREATE TABLE forecasts (
    season integer NOT NULL,
    forecast_id text NOT NULL,
    round integer NOT NULL,
    race_start timestamptz NOT NULL,
    moment text NOT NULL CHECK (moment IN ('before-weekend', 'after-practice', 'after-qualifying')),
    conditions text NOT NULL CHECK (conditions IN ('any', 'dry', 'mixed', 'wet')),
    model_version text NOT NULL,
    data_through_season integer,
    data_through_round integer,
    data_hash text NOT NULL,
    feature_hash text NOT NULL,
    generated_at timestamptz NOT NULL,
    origin text NOT NULL CHECK (origin IN ('live', 'walk-forward')),
    PRIMARY KEY (season, forecast_id),
    UNIQUE (season, round, moment, conditions, model_version, data_hash, origin),
    FOREIGN KEY (season, round) REFERENCES races,
    CHECK ((data_through_season IS NULL) = (data_through_round IS NULL))
) PARTITION BY LIST (season);

CREATE TABLE forecast_drivers (
    season integer NOT NULL,
    forecast_id text NOT NULL,
    driver_id text NOT NULL REFERENCES drivers,
    constructor_id text NOT NULL REFERENCES constructors,
    win_probability double precision NOT NULL CHECK (win_probability BETWEEN 0 AND 1),
    podium_probability double precision NOT NULL CHECK (podium_probability BETWEEN 0 AND 1),
    points_probability double precision NOT NULL CHECK (points_probability BETWEEN 0 AND 1),
    retirement_probability double precision NOT NULL CHECK (retirement_probability BETWEEN 0 AND 1),
    expected_position double precision NOT NULL CHECK (expected_position >= 1),
    PRIMARY KEY (season, forecast_id, driver_id),
    FOREIGN KEY (season, forecast_id) REFERENCES forecasts ON DELETE CASCADE
) PARTITION BY LIST (season);
CREATE INDEX forecast_drivers_driver ON forecast_drivers (driver_id, season);

DO $$
BEGIN
    FOR year IN 2010..2035 LOOP
        EXECUTE format('CREATE TABLE forecasts_%s PARTITION OF forecasts FOR VALUES IN (%s)', year, year);
        EXECUTE format('CREATE TABLE forecast_drivers_%s PARTITION OF forecast_drivers FOR VALUES IN (%s)', year, year);
    END LOOP;
END $$;
CREATE TABLE forecasts_other PARTITION OF forecasts DEFAULT;
CREATE TABLE forecast_drivers_other PARTITION OF forecast_drivers DEFAULT;

CREATE FUNCTION refuse_forecast_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a forecast is never changed' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER forecasts_immutable BEFORE UPDATE ON forecasts FOR EACH ROW EXECUTE FUNCTION refuse_forecast_change();
CREATE TRIGGER forecast_drivers_immutable BEFORE UPDATE ON forecast_drivers FOR EACH ROW EXECUTE FUNCTION refuse_forecast_change();

-- How good a forecast was, once the race was run; replaced when the result is corrected. Cars that are level share a hit.
CREATE TABLE forecast_accuracy (
    season integer NOT NULL,
    forecast_id text NOT NULL,
    winner_id text NOT NULL REFERENCES drivers,
    winner_probability double precision NOT NULL CHECK (winner_probability BETWEEN 0 AND 1),
    winner_named double precision NOT NULL CHECK (winner_named BETWEEN 0 AND 1),
    winner_in_top_3 double precision NOT NULL CHECK (winner_in_top_3 BETWEEN 0 AND 1),
    podium_overlap double precision NOT NULL CHECK (podium_overlap BETWEEN 0 AND 3),
    favourite_called boolean NOT NULL,
    log_loss double precision NOT NULL CHECK (log_loss >= 0),
    brier_sum double precision NOT NULL CHECK (brier_sum BETWEEN 0 AND 2),
    brier_mean double precision NOT NULL CHECK (brier_mean BETWEEN 0 AND 1),
    rank_correlation double precision CHECK (rank_correlation BETWEEN -1 AND 1),
    scored_at timestamptz NOT NULL,
    PRIMARY KEY (season, forecast_id),
    FOREIGN KEY (season, forecast_id) REFERENCES forecasts ON DELETE CASCADE
);
