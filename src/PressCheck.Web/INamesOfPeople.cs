using PressCheck.Review.Staffing;

namespace PressCheck.Web;

/// <summary>What the screens call people. The API asks the newsroom's <see cref="Staff"/> unless the host gives another, such as a CMS that knows its users by itself.</summary>
public interface INamesOfPeople
{
    /// <summary>Names by the ids of people, whether they still work here or not. Whoever is not known is left out, and is shown by their id.</summary>
    ValueTask<IReadOnlyDictionary<string, string>> FindAsync(IReadOnlyCollection<string> ids, CancellationToken cancel);
}

/// <summary>Names as the newsroom keeps them.</summary>
internal sealed class NamesOfStaff(Staff staff) : INamesOfPeople
{
    public async ValueTask<IReadOnlyDictionary<string, string>> FindAsync(IReadOnlyCollection<string> ids, CancellationToken cancel) => await staff.NamesAsync(ids, cancel);
}
