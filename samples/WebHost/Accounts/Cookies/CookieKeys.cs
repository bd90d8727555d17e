using System.Xml.Linq;
using Dapper;
using F1Predict.Data;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace F1Predict.WebHost;

/// <summary>Keeps the keys of cookies in the database, so that all its hosts read each other's cookies. The library asks for them rarely, and waits.</summary>
internal sealed class CookieKeys(RaceDatabase database) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => GetAllAsync().GetAwaiter().GetResult();

    public void StoreElement(XElement element, string friendlyName) => StoreAsync(element, friendlyName).GetAwaiter().GetResult();

    private async Task<IReadOnlyCollection<XElement>> GetAllAsync()
    {
        // The library asks at the start, before anybody has made the tables of a new database.
        await database.MigrateAsync();
        return await database.QueryAsync("read the keys of cookies", new CommandDefinition("SELECT xml FROM cookie_keys"), r => XElement.Parse(r.Text()));
    }

    private Task<int> StoreAsync(XElement element, string name) => database.WriteAsync("store a key of cookies", t => t.RunAsync(
        "INSERT INTO cookie_keys (name, xml) VALUES (@name, @xml)",
        new { name, xml = element.ToString(SaveOptions.DisableFormatting) },
        CancellationToken.None));
}
