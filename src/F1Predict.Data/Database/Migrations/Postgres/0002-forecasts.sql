-- Forecasts as they were given: never changed afterwards. The race date is the one known then.

CREATE TABLE forecasts (
    season integer NOT NULL,
    forecast_id uuid NOT NULL,
    round integer NOT NULL,
    race_date date NOT NULL,
    moment text NOT NULL CHECK (moment IN ('before-weekend', 'after-practice', 'after-qualifying')),
    conditions text NOT NULL CHECK (conditions IN ('any', 'dry', 'mixed', 'wet')),
    model_version text NOT NULL,
    data_through_season integer,
    data_through_round integer,
    generated_at timestamptz NOT NULL,
    PRIMARY KEY (season, forecast_id),
    UNIQUE (season, round, moment, conditions, model_version, generated_at),
    FOREIGN KEY (season, round) REFERENCES races,
    CHECK ((data_through_season IS NULL) = (data_through_round IS NULL))
) PARTITION BY LIST (season);
CREATE INDEX forecasts_date ON forecasts (race_date);

CREATE TABLE forecast_drivers (
    season integer NOT NULL,
    forecast_id uuid NOT NULL,
    driver_id text NOT NULL REFERENCES drivers,
    constructor_id text NOT NULL REFERENCES constructors,
    win_probability double precision NOT NULL CHECK (win_probability BETWEEN 0 AND 1),
    podium_probability double precision NOT NULL CHECK (podium_probability BETWEEN 0 AND 1),
    points_probability double precision NOT NULL CHECK (points_probability BETWEEN 0 AND 1),
    retirement_probability double precision CHECK (retirement_probability BETWEEN 0 AND 1),
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

-- How good a forecast was, once the race was run; corrected with the result.
CREATE TABLE forecast_accuracy (
    season integer NOT NULL,
    forecast_id uuid NOT NULL,
    winner_id text NOT NULL REFERENCES drivers,
    winner_named boolean NOT NULL,
    top_3_hits integer NOT NULL CHECK (top_3_hits BETWEEN 0 AND 3),
    log_loss double precision NOT NULL CHECK (log_loss >= 0),
    brier_score double precision NOT NULL CHECK (brier_score BETWEEN 0 AND 2),
    scored_at timestamptz NOT NULL,
    PRIMARY KEY (season, forecast_id),
    FOREIGN KEY (season, forecast_id) REFERENCES forecasts ON DELETE CASCADE
);
