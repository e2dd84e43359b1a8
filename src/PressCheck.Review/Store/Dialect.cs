using System.Data.Common;

namespace PressCheck.Review.Store;

/// <summary>What a database does in a way of its own. Everything else is written in SQL that all of them understand.</summary>
internal abstract class Dialect
{
    /// <summary>The folder of its schema scripts.</summary>
    public abstract string Name { get; }

    /// <summary>The type of a column that holds text of any length.</summary>
    public abstract string Words { get; }

    /// <summary>
    /// Whether a transaction that writes is alone with the database. Then the changes of a process take turns: waiting for the file they would
    /// each sleep and ask again, and the one that sleeps at the wrong moments would come last.
    /// </summary>
    public virtual bool WritesAlone => false;

    /// <summary>Takes the lock under which schema scripts are applied; it goes with the transaction.</summary>
    public abstract string? LockSchema { get; }

    /// <summary>What ends the changes of one database.</summary>
    public virtual Appender CreateAppender() => new();

    /// <summary>Selects rows and keeps others from changing them until the transaction ends.</summary>
    public abstract string SelectLocked(string columns, string table, string where);

    /// <summary>Selects at most <c>@limit</c> rows in an order and locks them, leaving out those that somebody else has locked.</summary>
    public abstract string SelectUnclaimed(string columns, string table, string where, string order);

    /// <summary>Keeps others from writing a table until the transaction ends; null if nobody else can.</summary>
    public abstract string? LockTable(string table);

    /// <summary>Adds numbers to those in rows of some keys; rows that aren't there are made.</summary>
    /// <param name="table">The table.</param>
    /// <param name="keys">The columns of its primary key.</param>
    /// <param name="columns">The columns to add to.</param>
    /// <param name="values">Rows of keys and numbers, as after <c>VALUES</c>.</param>
    public virtual string AddUp(string table, string[] keys, string[] columns, string values) =>
        $"""
        INSERT INTO {table} ({string.Join(", ", keys.Concat(columns))}) VALUES {values}
        ON CONFLICT ({string.Join(", ", keys)}) DO UPDATE SET {string.Join(", ", columns.Select(column => $"{column} = {table}.{column} + excluded.{column}"))}
        """;

    /// <summary>Whether a column's value is one of a list, which is an array.</summary>
    /// <param name="column">The column.</param>
    /// <param name="parameter">The parameter that the list comes in, with its sign.</param>
    public virtual string IsOneOf(string column, string parameter) => $"{column} IN {parameter}";

    /// <summary>What ends a query that should give no more than <c>@limit</c> rows.</summary>
    public abstract string Limit { get; }

    /// <summary>Whether a table is there.</summary>
    public abstract string TableExists { get; }

    /// <summary>Whether a statement failed because a row with that key is there already.</summary>
    public abstract bool IsDuplicate(DbException exception);

    /// <summary>Whether a statement failed because there is no room left on the disk.</summary>
    public abstract bool IsFull(DbException exception);

    /// <summary>Begins a transaction that will write.</summary>
    public virtual ValueTask<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancel) =>
        connection.BeginTransactionAsync(System.Data.IsolationLevel.ReadCommitted, cancel);

    /// <summary>Begins a transaction that sees the database as it is now, whatever others write meanwhile.</summary>
    public virtual ValueTask<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancel) =>
        connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancel);

    /// <summary>What the database is set to once, before its schema.</summary>
    public virtual Task PrepareAsync(DbConnection connection, CancellationToken cancel) => Task.CompletedTask;
}
