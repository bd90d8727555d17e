using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace F1Predict.Testing;

/// <summary>
/// A PostgreSQL server of its own: an ordinary user, a private port on 127.0.0.1, a data folder under the temporary folder, without flushes
/// to disk. It stops with <see cref="DisposeAsync"/>; one whose program was killed is stopped by the next that starts.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private readonly Process _process;
    private readonly string _folder;
    private readonly int _port;
    private int _databases;

    private PostgresServer(Process process, string folder, int port)
    {
        _process = process;
        _folder = folder;
        _port = port;
    }

    /// <summary>Makes a data folder and starts a server on it.</summary>
    /// <param name="settings">Further settings, for example <c>shared_buffers=1GB</c>.</param>
    /// <exception cref="InvalidOperationException">PostgreSQL is not installed, or does not start.</exception>
    public static async Task<PostgresServer> StartAsync(params string[] settings)
    {
        var programs = PostgresPrograms.Find();
        PostgresLeftovers.Remove();
        var folder = PostgresLeftovers.NewFolder();
        var data = Path.Combine(folder, "data");
        await programs.RunAsync("initdb", "-D", data, "-U", "f1", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync").ConfigureAwait(false);
        var port = FreePort();
        string[] own = [$"port={port}", "listen_addresses=127.0.0.1", "unix_socket_directories=", "fsync=off", "max_connections=200"];
        var process = programs.Start("postgres", ["-D", data, .. own.Concat(settings).SelectMany(s => new[] { "-c", s })]);
        var server = new PostgresServer(process, folder, port);
        try
        {
            await server.UntilReadyAsync().ConfigureAwait(false);
            return server;
        }
        catch
        {
            await server.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Makes an empty database, or a copy of one that nobody is connected to.</summary>
    /// <param name="copyOf">The connection string of the database to copy; null for an empty one.</param>
    /// <returns>Its connection string, without the prefix <c>postgres:</c>.</returns>
    public async Task<string> CreateDatabaseAsync(string? copyOf = null)
    {
        var template = copyOf is null ? "template1" : new NpgsqlConnectionStringBuilder(copyOf).Database;
        var name = string.Create(CultureInfo.InvariantCulture, $"f1_{Interlocked.Increment(ref _databases)}");
        var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
        await using (connection.ConfigureAwait(false))
        {
            await connection.OpenAsync().ConfigureAwait(false);
            var command = new NpgsqlCommand($"CREATE DATABASE {name} TEMPLATE {template}", connection);
            await using (command.ConfigureAwait(false)) await command.ExecuteNonQueryAsync().ConfigureAwait(false);
        }

        return ConnectionString(name);
    }

    /// <summary>Stops the server by its process id and removes its folder.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            // SIGINT: a fast shutdown, which disconnects everybody.
            PostgresLeftovers.Interrupt(_process.Id);
            await _process.WaitForExitAsync().ConfigureAwait(false);
        }

        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private string ConnectionString(string database) =>
        string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username=f1;Database={database}");

    private async Task UntilReadyAsync()
    {
        var said = new List<string>();
        while (await _process.StandardError.ReadLineAsync().ConfigureAwait(false) is { } line)
        {
            said.Add(line);
            if (!line.Contains("database system is ready to accept connections", StringComparison.Ordinal)) continue;

            // The log has to be read on, or the server would stop at a full pipe.
            _ = DrainAsync(_process.StandardError);
            return;
        }

        throw new InvalidOperationException($"PostgreSQL did not start:{Environment.NewLine}{string.Join(Environment.NewLine, said)}");
    }

    private static async Task DrainAsync(StreamReader log)
    {
        while (await log.ReadLineAsync().ConfigureAwait(false) is not null) { }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
