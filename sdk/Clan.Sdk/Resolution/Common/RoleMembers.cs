namespace Clan.Sdk.Resolution.Common;

/// <summary>The members of a role.</summary>
/// <param name="Numbers">
/// Their numbers, of which <see cref="MemberNames"/> says the names: in Nix's order, repeated ones included (services), or a set by name
/// (instances).
/// </param>
/// <param name="AreMachines">Whether each is known to be another declared machine.</param>
internal readonly record struct RoleMembers(int[] Numbers, bool AreMachines)
{
    public static readonly RoleMembers None = new([], AreMachines: true);

    public int Count => Numbers.Length;
}
