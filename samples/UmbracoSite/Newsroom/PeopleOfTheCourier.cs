using Microsoft.Extensions.Configuration;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace UmbracoSite.Newsroom;

/// <summary>Ines reports, Edda edits; Maria, who manages, is the user that the site was installed with. PressCheck gives their groups its permissions by itself.</summary>
public sealed class PeopleOfTheCourier(IUserService users, IConfiguration settings)
{
    public const string Reporter = "ines@example.org";
    public const string Editor = "edda@example.org";

    public async Task HireAsync()
    {
        await HireAsync("Ines Duarte", Reporter, Constants.Security.WriterGroupKey);
        await HireAsync("Edda Brandt", Editor, Constants.Security.EditorGroupKey);
    }

    private async Task HireAsync(string name, string email, Guid group)
    {
        if (users.GetByEmail(email) is not null)
        {
            return;
        }

        var model = new UserCreateModel { Name = name, Email = email, UserName = email, UserGroupKeys = new HashSet<Guid> { group } };
        var made = await users.CreateAsync(Constants.Security.SuperUserKey, model, approveUser: true);
        if (!made.Success || users.GetByEmail(email) is not { } user)
        {
            throw new InvalidOperationException($"A user could not be made: {made.Status}.");
        }

        var password = new ChangeUserPasswordModel { UserKey = user.Key, NewPassword = settings["Newsroom:Password"] ?? throw new InvalidOperationException("Newsroom:Password is not set.") };
        var changed = await users.ChangePasswordAsync(Constants.Security.SuperUserKey, password);
        if (changed.Status != UserOperationStatus.Success)
        {
            throw new InvalidOperationException($"A password could not be set: {changed.Status}.");
        }
    }
}
