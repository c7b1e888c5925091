using System.Reflection;
using Clan.Sdk.CompilerServices;

namespace Clan.Sdk.Tests.Model;

/// <summary>The names by which generator and analyzers speak of the API's attributes are those that the runtime declares.</summary>
public sealed class ApiAttributeTests
{
    [Theory]
    [InlineData(typeof(SettingAttribute), ApiAttributes.Setting, typeof(ApiAttributes.SettingArgument))]
    [InlineData(typeof(WritesAttribute), ApiAttributes.Writes, typeof(ApiAttributes.WritesArgument))]
    [InlineData(typeof(ModuleApiAttribute), ApiAttributes.ModuleApi, typeof(ApiAttributes.ModuleApiArgument))]
    [InlineData(typeof(RoleConstraintAttribute), ApiAttributes.RoleConstraint, typeof(ApiAttributes.RoleConstraintArgument))]
    [InlineData(typeof(RoleMemberAttribute), ApiAttributes.RoleMember, null)]
    [InlineData(typeof(InstanceConstraintAttribute), ApiAttributes.InstanceConstraint, null)]
    public void An_attribute_has_the_name_and_the_arguments(Type attribute, string name, Type? arguments)
    {
        Assert.Equal(name + "Attribute", attribute.Name);
        Assert.Equal(
            attribute
                .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                .Where(property => property.CanWrite)
                .Select(property => property.Name)
                .Order(StringComparer.Ordinal),
            (arguments is null ? [] : Texts(arguments)).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void The_parts_have_the_names() =>
        Assert.Equal(
            Enum.GetNames<InventoryPart>().Order(StringComparer.Ordinal),
            Texts(typeof(ApiAttributes.Part)).Order(StringComparer.Ordinal)
        );

    private static IEnumerable<string> Texts(Type constants) =>
        constants.GetFields().Select(constant => (string)constant.GetRawConstantValue()!);
}
