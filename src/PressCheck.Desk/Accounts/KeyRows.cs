using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using PressCheck.Review.Store;

namespace PressCheck.Desk.Accounts;

/// <summary>The keys that cookies are sealed with, kept in the newsroom's database.</summary>
internal sealed class KeyRows(Database database) : IXmlRepository
{
    // The interface knows no tasks. Keys are read when the desk starts and once a day after that.
    public IReadOnlyCollection<XElement> GetAllElements() =>
        database.ReadAsync(read => read.ListAsync<string>("SELECT xml FROM data_protection_keys ORDER BY at, name")).GetAwaiter().GetResult().ConvertAll(XElement.Parse);

    public void StoreElement(XElement element, string friendlyName) => database.ChangeAsync(change => change.ExecuteAsync(
        "INSERT INTO data_protection_keys (name, xml, at) VALUES (@name, @xml, @at)",
        new { name = friendlyName, xml = element.ToString(SaveOptions.DisableFormatting), at = change.NowMicroseconds })).GetAwaiter().GetResult();
}
