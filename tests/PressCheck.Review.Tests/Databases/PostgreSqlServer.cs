using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace PressCheck.Review.Tests.Databases;

/// <summary>
/// A real PostgreSQL server of the tests' own: a cluster in a temporary folder, on a free port of this machine alone, gone with the
/// process. A machine without PostgreSQL fails the tests with a sentence; nothing is skipped.
/// </summary>
internal sealed class PostgreSqlServer
{
    private static readonly Lazy<PostgreSqlServer> One = new(() => new PostgreSqlServer());
    private static int _schemas;

    private readonly string _folder;
    private readonly string _binaries;
    private readonly int _port;

    public PostgreSqlServer()
    {
        _binaries = Binaries();
        _folder = Directory.CreateTempSubdirectory("presscheck-pg-").FullName;
        _port = FreePort();
        if (Environment.IsPrivilegedProcess)
        {
            Run("chown", User(), _folder);
        }

        // Durability is not what these tests are about, and without it they take a tenth of the time.
        Run(Path.Combine(_binaries, "initdb"), "-D", Data, "-U", "presscheck", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        StopWithThisProcess();
        Start();
    }

    public string Connection => $"Host=127.0.0.1;Port={_port};Username=presscheck;Database=postgres;Include Error Detail=false;Maximum Pool Size=80";

    private string Data => Path.Combine(_folder, "data");

    /// <summary>Ends the server as a power cut would, as far as its memory goes, and starts it again.</summary>
    public void Crash()
    {
        Stop();
        Start();
    }

    public void Stop() => Run(Path.Combine(_binaries, "pg_ctl"), "-D", Data, "-m", "immediate", "stop");

    public void Start() =>
        Run(Path.Combine(_binaries, "pg_ctl"), "-D", Data, "-w", "-t", "60", "-l", Path.Combine(_folder, "log"), "-o", $"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={_folder} -c fsync=off -c max_connections=200", "start");

    /// <summary>A connection string to an empty schema of its own.</summary>
    public static string NewSchema()
    {
        var schema = $"test{Interlocked.Increment(ref _schemas)}";
        using var connection = new NpgsqlConnection(One.Value.Connection);
        connection.Open();
        using var command = new NpgsqlCommand($"CREATE SCHEMA {schema}", connection);
        command.ExecuteNonQuery();
        return $"{One.Value.Connection};Search Path={schema}";
    }

    private static string Binaries()
    {
        if (Find() is { } there)
        {
            return there;
        }

        if (Environment.IsPrivilegedProcess && File.Exists("/usr/bin/apt-get"))
        {
            Execute("apt-get", ["install", "-y", "-q", "postgresql"]);
        }

        return Find() ?? throw new InvalidOperationException("These tests need PostgreSQL: install it (on Debian 'apt-get install postgresql'), or put its 'initdb' on the path.");
    }

    private static string? Find()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).ToList();
        foreach (var root in new[] { "/usr/lib/postgresql", "/usr/local/opt", "/opt/homebrew/opt" }.Where(Directory.Exists))
        {
            folders.AddRange(Directory.GetDirectories(root).OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin")));
        }

        return folders.Find(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl")));
    }

    private static string User() => File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>A test process may be ended without a word, so the server is stopped by one that watches it.</summary>
    private void StopWithThisProcess()
    {
        var stop = $"{(Environment.IsPrivilegedProcess ? $"runuser -u {User()} -- " : "")}'{Path.Combine(_binaries, "pg_ctl")}' -D '{Data}' -m immediate stop";
        Execute("/bin/sh", ["-c", $"(trap '' HUP INT TERM; while kill -0 {Environment.ProcessId} 2>/dev/null; do sleep 1; done; {stop}; rm -rf '{_folder}') &"]);
    }

    /// <summary>PostgreSQL refuses to run as root; then it runs as a user that may do nothing else.</summary>
    private static void Run(string program, params string[] arguments)
    {
        if (Environment.IsPrivilegedProcess && program != "chown")
        {
            Execute("runuser", ["-u", User(), "--", program, .. arguments]);
        }
        else
        {
            Execute(program, arguments);
        }
    }

    private static void Execute(string program, string[] arguments)
    {
        // A server that inherits a pipe would keep whoever reads it waiting, so its output goes nowhere.
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" >/dev/null 2>&1 </dev/null", program, .. arguments]) { WorkingDirectory = "/" };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        start.Environment["LC_ALL"] = "C";
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"PostgreSQL for the tests could not be set up: {Path.GetFileName(program)} ended with {process.ExitCode}.");
        }
    }
}
