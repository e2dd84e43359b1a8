using System.Collections;
using System.Linq.Expressions;
using Umbraco.Cms.Core.Persistence.Querying;

namespace PressCheck.Cms.Tests.Gates;

/// <summary>A query of the CMS's, asked of what is in memory.</summary>
internal sealed class Rows<T> : IQuery<T>
{
    private readonly List<Func<T, bool>> _conditions = [];

    public bool Has(T row) => _conditions.TrueForAll(condition => condition(row));

    public IQuery<T> Where(Expression<Func<T, bool>> predicate)
    {
        _conditions.Add(predicate.Compile(preferInterpretation: true));
        return this;
    }

    public IQuery<T> WhereIn(Expression<Func<T, object>> fieldSelector, IEnumerable? values)
    {
        var (field, wanted) = (fieldSelector.Compile(preferInterpretation: true), (values ?? Array.Empty<object>()).Cast<object>().ToHashSet());
        _conditions.Add(row => wanted.Contains(field(row)));
        return this;
    }

    public IQuery<T> WhereNotIn(Expression<Func<T, object>> fieldSelector, IEnumerable? values)
    {
        var (field, unwanted) = (fieldSelector.Compile(preferInterpretation: true), (values ?? Array.Empty<object>()).Cast<object>().ToHashSet());
        _conditions.Add(row => !unwanted.Contains(field(row)));
        return this;
    }

    public IQuery<T> WhereAny(IEnumerable<Expression<Func<T, bool>>> predicates)
    {
        var any = predicates.Select(predicate => predicate.Compile(preferInterpretation: true)).ToList();
        _conditions.Add(row => any.Exists(condition => condition(row)));
        return this;
    }

    public IEnumerable<Tuple<string, object[]>> GetWhereClauses() => throw new NotSupportedException();
}
