using PressCheck.Writer;

// <sqlite|postgresql> <database> <pickup folder> <name of this run>. Waits for a line on standard input, then works until it is killed.
var (kind, target, pickup, run) = (args[0], args[1], args[2], args[3]);

// What is read and compiled first takes longest, and kills are to fall into the work: so it is done once elsewhere.
var rehearsal = Directory.CreateTempSubdirectory("presscheck-rehearsal-");
await using (var desk = await BusyDesk.OpenAsync("sqlite", Path.Combine(rehearsal.FullName, "desk.db"), Path.Combine(rehearsal.FullName, "mail"), run))
{
    await desk.RehearseAsync();
}

rehearsal.Delete(recursive: true);
Console.WriteLine("ready");
await Console.In.ReadLineAsync();
await using var busy = await BusyDesk.OpenAsync(kind, target, pickup, run);
await busy.WorkAsync();
