namespace F1Predict.Data.Tests.Database;

/// <summary>One server for all classes; they take turns.</summary>
[CollectionDefinition("postgres")]
public sealed class PostgresCollection : ICollectionFixture<PostgresHome>;

public sealed class SqliteRoundTrips(SqliteHome home) : RoundTripLaws(home), IClassFixture<SqliteHome>;

[Collection("postgres")]
public sealed class PostgresRoundTrips(PostgresHome home) : RoundTripLaws(home);

public sealed class SqliteChanges(SqliteHome home) : ChangeLaws(home), IClassFixture<SqliteHome>;

[Collection("postgres")]
public sealed class PostgresChanges(PostgresHome home) : ChangeLaws(home);

public sealed class SqliteRollbacks(SqliteHome home) : RollbackLaws(home), IClassFixture<SqliteHome>;

[Collection("postgres")]
public sealed class PostgresRollbacks(PostgresHome home) : RollbackLaws(home);

public sealed class SqliteMigrations(SqliteHome home) : MigrationLaws(home), IClassFixture<SqliteHome>;

[Collection("postgres")]
public sealed class PostgresMigrations(PostgresHome home) : MigrationLaws(home);

public sealed class SqliteRuns(SqliteHome home) : IngestionRunLaws(home), IClassFixture<SqliteHome>;

[Collection("postgres")]
public sealed class PostgresRuns(PostgresHome home) : IngestionRunLaws(home);

public sealed class SqliteKills(SqliteHome home) : KillLaws(home), IClassFixture<SqliteHome>;

[Collection("postgres")]
public sealed class PostgresKills(PostgresHome home) : KillLaws(home);

public sealed class SqliteSchema(SqliteHome home) : SchemaLaws(home), IClassFixture<SqliteHome>;

[Collection("postgres")]
public sealed class PostgresSchema(PostgresHome home) : SchemaLaws(home);

public sealed class SqliteForecasts(SqliteHome home) : ForecastLaws(home), IClassFixture<SqliteHome>;

[Collection("postgres")]
public sealed class PostgresForecasts(PostgresHome home) : ForecastLaws(home);

public sealed class SqliteBackup(SqliteHome home) : BackupLaws(home), IClassFixture<SqliteHome>;

[Collection("postgres")]
public sealed class PostgresBackup(PostgresHome home) : BackupLaws(home);
