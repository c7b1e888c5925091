namespace Clan.Sdk.Tests.Writing;

/// <summary>
/// What others do to an inventory.json between two writes, and what becomes of it. Documents are JSON with single quotes; without braces, the
/// text is what stands inside them.
/// </summary>
public static class EditsByOthers
{
    /// <param name="Name">What happened.</param>
    /// <param name="Applied">What was written last time.</param>
    /// <param name="Declared">What is declared now.</param>
    /// <param name="Found">What the file holds.</param>
    /// <param name="Result">What it holds after the write; null where that is refused.</param>
    /// <param name="Conflicts">The paths of the conflicts.</param>
    public sealed record Edit(string Name, string Applied, string Declared, string Found, string? Result, params string[] Conflicts)
    {
        public override string ToString() => Name;
    }

    public static IReadOnlyList<Edit> All =>
        [
            // Machines.
            new(
                "installedAt is noted",
                "'machines':{'jon':{}}",
                "'machines':{'jon':{'description':'new'}}",
                "'machines':{'jon':{'installedAt':1700000000}}",
                "'machines':{'jon':{'description':'new','installedAt':1700000000}}"
            ),
            new(
                "a machine is added",
                "'machines':{'jon':{}}",
                "'machines':{'jon':{}}",
                "'machines':{'jon':{},'sara':{'tags':['desk']}}",
                "'machines':{'jon':{},'sara':{'tags':['desk']}}"
            ),
            new(
                "a machine is added on each side",
                "'machines':{'jon':{}}",
                "'machines':{'jon':{},'vault':{}}",
                "'machines':{'jon':{},'sara':{}}",
                "'machines':{'jon':{},'sara':{},'vault':{}}"
            ),
            new(
                "the same machine is added on both sides",
                "'machines':{}",
                "'machines':{'jon':{'description':'a'}}",
                "'machines':{'jon':{'description':'a'}}",
                "'machines':{'jon':{'description':'a'}}"
            ),
            new(
                "one machine is added on both sides with other fields",
                "'machines':{}",
                "'machines':{'jon':{'description':'a'}}",
                "'machines':{'jon':{'icon':'b.svg'}}",
                "'machines':{'jon':{'description':'a','icon':'b.svg'}}"
            ),
            new(
                "one machine is added on both sides with another description",
                "'machines':{}",
                "'machines':{'jon':{'description':'a'}}",
                "'machines':{'jon':{'description':'b'}}",
                null,
                "machines.jon.description"
            ),
            new(
                "a machine is removed there and still declared",
                "'machines':{'jon':{},'sara':{}}",
                "'machines':{'jon':{},'sara':{}}",
                "'machines':{'jon':{}}",
                "'machines':{'jon':{}}"
            ),
            new(
                "a machine is removed there and changed here",
                "'machines':{'jon':{},'sara':{}}",
                "'machines':{'jon':{},'sara':{'description':'a'}}",
                "'machines':{'jon':{}}",
                null,
                "machines.sara"
            ),
            new(
                "a machine is removed here",
                "'machines':{'jon':{},'sara':{}}",
                "'machines':{'jon':{}}",
                "'machines':{'jon':{},'sara':{}}",
                "'machines':{'jon':{}}"
            ),
            new(
                "a machine is removed on both sides",
                "'machines':{'jon':{},'sara':{}}",
                "'machines':{'jon':{}}",
                "'machines':{'jon':{}}",
                "'machines':{'jon':{}}"
            ),
            new(
                "a machine is removed here that was installed meanwhile",
                "'machines':{'jon':{},'sara':{'tags':['a']}}",
                "'machines':{'jon':{}}",
                "'machines':{'jon':{},'sara':{'tags':['a'],'installedAt':1}}",
                "'machines':{'jon':{}}"
            ),
            new(
                "a machine is removed here that got a tag there",
                "'machines':{'jon':{},'sara':{}}",
                "'machines':{'jon':{}}",
                "'machines':{'jon':{},'sara':{'tags':['a']}}",
                null,
                "machines.sara"
            ),
            new("the last machine is removed here", "'machines':{'jon':{}}", "", "'machines':{'jon':{}}", ""),
            new(
                "the last machine is removed here, another is theirs",
                "'machines':{'jon':{}}",
                "",
                "'machines':{'jon':{},'sara':{}}",
                "'machines':{'sara':{}}"
            ),
            // Descriptions.
            new(
                "a description is edited there",
                "'machines':{'jon':{'description':'a'}}",
                "'machines':{'jon':{'description':'a'}}",
                "'machines':{'jon':{'description':'b'}}",
                "'machines':{'jon':{'description':'b'}}"
            ),
            new(
                "a description is edited here",
                "'machines':{'jon':{'description':'a'}}",
                "'machines':{'jon':{'description':'b'}}",
                "'machines':{'jon':{'description':'a'}}",
                "'machines':{'jon':{'description':'b'}}"
            ),
            new(
                "a description is edited alike",
                "'machines':{'jon':{'description':'a'}}",
                "'machines':{'jon':{'description':'b'}}",
                "'machines':{'jon':{'description':'b'}}",
                "'machines':{'jon':{'description':'b'}}"
            ),
            new(
                "a description is edited in both places",
                "'machines':{'jon':{'description':'a'}}",
                "'machines':{'jon':{'description':'b'}}",
                "'machines':{'jon':{'description':'c'}}",
                null,
                "machines.jon.description"
            ),
            new(
                "a description is removed there and edited here",
                "'machines':{'jon':{'description':'a'}}",
                "'machines':{'jon':{'description':'b'}}",
                "'machines':{'jon':{}}",
                null,
                "machines.jon.description"
            ),
            new(
                "a description is removed here and edited there",
                "'machines':{'jon':{'description':'a'}}",
                "'machines':{'jon':{}}",
                "'machines':{'jon':{'description':'b'}}",
                null,
                "machines.jon.description"
            ),
            new(
                "a description becomes null there",
                "'machines':{'jon':{'description':'a'}}",
                "'machines':{'jon':{'description':'a'}}",
                "'machines':{'jon':{'description':null}}",
                "'machines':{'jon':{'description':null}}"
            ),
            new(
                "the clan is renamed on both sides",
                "'meta':{'name':'a'}",
                "'meta':{'name':'b'}",
                "'meta':{'name':'c'}",
                null,
                "meta.name"
            ),
            new(
                "two places are edited on both sides",
                "'meta':{'name':'a'},'machines':{'jon':{'icon':'a'}}",
                "'meta':{'name':'b'},'machines':{'jon':{'icon':'b'}}",
                "'meta':{'name':'c'},'machines':{'jon':{'icon':'c'}}",
                null,
                "meta.name",
                "machines.jon.icon"
            ),
            // Tags: lists of names.
            new(
                "a tag is put on a machine there",
                "'machines':{'jon':{'tags':['a']}}",
                "'machines':{'jon':{'tags':['a']}}",
                "'machines':{'jon':{'tags':['a','b']}}",
                "'machines':{'jon':{'tags':['a','b']}}"
            ),
            new(
                "a tag is added on each side",
                "'machines':{'jon':{'tags':['a']}}",
                "'machines':{'jon':{'tags':['a','c']}}",
                "'machines':{'jon':{'tags':['b','a']}}",
                "'machines':{'jon':{'tags':['b','a','c']}}"
            ),
            new(
                "a first tag is added on each side",
                "'machines':{'jon':{}}",
                "'machines':{'jon':{'tags':['c']}}",
                "'machines':{'jon':{'tags':['b']}}",
                "'machines':{'jon':{'tags':['b','c']}}"
            ),
            new(
                "a tag is taken off there",
                "'machines':{'jon':{'tags':['a','b']}}",
                "'machines':{'jon':{'tags':['a','b','c']}}",
                "'machines':{'jon':{'tags':['a']}}",
                "'machines':{'jon':{'tags':['a','c']}}"
            ),
            new(
                "a tag is taken off here, another is added there",
                "'machines':{'jon':{'tags':['a','b']}}",
                "'machines':{'jon':{'tags':['a']}}",
                "'machines':{'jon':{'tags':['a','b','c']}}",
                "'machines':{'jon':{'tags':['a','c']}}"
            ),
            new(
                "a tag is taken off on both sides",
                "'machines':{'jon':{'tags':['a','b']}}",
                "'machines':{'jon':{'tags':['a','c']}}",
                "'machines':{'jon':{'tags':['a']}}",
                "'machines':{'jon':{'tags':['a','c']}}"
            ),
            new(
                "the tags are put in order here",
                "'machines':{'jon':{'tags':['b','a']}}",
                "'machines':{'jon':{'tags':['a','b']}}",
                "'machines':{'jon':{'tags':['b','a','c']}}",
                "'machines':{'jon':{'tags':['a','c','b']}}"
            ),
            new(
                "the tags are put in order there",
                "'machines':{'jon':{'tags':['b','a']}}",
                "'machines':{'jon':{'tags':['b','a','c']}}",
                "'machines':{'jon':{'tags':['a','b']}}",
                "'machines':{'jon':{'tags':['a','c','b']}}"
            ),
            new(
                "the tags are put in another order on both sides",
                "'machines':{'jon':{'tags':['a','b','c']}}",
                "'machines':{'jon':{'tags':['b','a','c']}}",
                "'machines':{'jon':{'tags':['c','b','a']}}",
                null,
                "machines.jon.tags"
            ),
            new(
                "a static tag is added there",
                "'tags':{'a':['jon']}",
                "'tags':{'a':['jon']}",
                "'tags':{'a':['jon'],'b':['sara']}",
                "'tags':{'a':['jon'],'b':['sara']}"
            ),
            new(
                "a static tag loses a machine there and gets one here",
                "'tags':{'a':['jon','sara']}",
                "'tags':{'a':['jon','sara','vault']}",
                "'tags':{'a':['jon']}",
                "'tags':{'a':['jon','vault']}"
            ),
            // Instances.
            new(
                "an instance is added there",
                "'instances':{'a':{}}",
                "'instances':{'a':{}}",
                "'instances':{'a':{},'b':{'module':{'name':'sshd'}}}",
                "'instances':{'a':{},'b':{'module':{'name':'sshd'}}}"
            ),
            new(
                "an instance is removed there and still declared",
                "'instances':{'a':{},'b':{}}",
                "'instances':{'a':{},'b':{}}",
                "'instances':{'a':{}}",
                "'instances':{'a':{}}"
            ),
            new(
                "an instance is removed there and changed here",
                "'instances':{'a':{'roles':{}}}",
                "'instances':{'a':{'roles':{'server':{}}}}",
                "'instances':{}",
                null,
                "instances.a"
            ),
            new(
                "an instance is removed here and changed there",
                "'instances':{'a':{'roles':{}}}",
                "'instances':{}",
                "'instances':{'a':{'roles':{'server':{}}}}",
                null,
                "instances.a"
            ),
            new(
                "an instance is removed here, another is added there",
                "'instances':{'a':{}}",
                "",
                "'instances':{'a':{},'b':{}}",
                "'instances':{'b':{}}"
            ),
            new(
                "a member is added on each side",
                "'instances':{'a':{'roles':{'peer':{'machines':{'jon':{}}}}}}",
                "'instances':{'a':{'roles':{'peer':{'machines':{'jon':{},'sara':{}}}}}}",
                "'instances':{'a':{'roles':{'peer':{'machines':{'jon':{},'vault':{}}}}}}",
                "'instances':{'a':{'roles':{'peer':{'machines':{'jon':{},'sara':{},'vault':{}}}}}}"
            ),
            new(
                "a member is removed here, another is added there",
                "'instances':{'a':{'roles':{'peer':{'machines':{'jon':{}}}}}}",
                "'instances':{'a':{'roles':{'peer':{'machines':{}}}}}",
                "'instances':{'a':{'roles':{'peer':{'machines':{'jon':{},'vault':{}}}}}}",
                "'instances':{'a':{'roles':{'peer':{'machines':{'vault':{}}}}}}"
            ),
            new(
                "a role is removed here that others gave a member",
                "'instances':{'a':{'roles':{'peer':{'tags':{'all':{}}}}}}",
                "'instances':{'a':{'roles':{}}}",
                "'instances':{'a':{'roles':{'peer':{'tags':{'all':{}},'machines':{'jon':{}}}}}}",
                "'instances':{'a':{'roles':{'peer':{'machines':{'jon':{}}}}}}"
            ),
            new(
                "a setting is added on each side",
                "'instances':{'a':{'roles':{'peer':{'settings':{}}}}}",
                "'instances':{'a':{'roles':{'peer':{'settings':{'x':1}}}}}",
                "'instances':{'a':{'roles':{'peer':{'settings':{'y':2}}}}}",
                "'instances':{'a':{'roles':{'peer':{'settings':{'x':1,'y':2}}}}}"
            ),
            new(
                "a setting is edited in both places",
                "'instances':{'a':{'roles':{'peer':{'settings':{'x':1}}}}}",
                "'instances':{'a':{'roles':{'peer':{'settings':{'x':2}}}}}",
                "'instances':{'a':{'roles':{'peer':{'settings':{'x':3}}}}}",
                null,
                "instances.a.roles.peer.settings.x"
            ),
            new(
                "a list of records is changed there",
                "'instances':{'a':{'roles':{'peer':{'settings':{'x':[{'p':1}]}}}}}",
                "'instances':{'a':{'roles':{'peer':{'settings':{'x':[{'p':1}]}}}}}",
                "'instances':{'a':{'roles':{'peer':{'settings':{'x':[{'p':2}]}}}}}",
                "'instances':{'a':{'roles':{'peer':{'settings':{'x':[{'p':2}]}}}}}"
            ),
            new(
                "a list of records is changed in both places",
                "'instances':{'a':{'roles':{'peer':{'settings':{'x':[{'p':1}]}}}}}",
                "'instances':{'a':{'roles':{'peer':{'settings':{'x':[{'p':3}]}}}}}",
                "'instances':{'a':{'roles':{'peer':{'settings':{'x':[{'p':2}]}}}}}",
                null,
                "instances.a.roles.peer.settings.x"
            ),
            new(
                "a list with a repeated item is changed in both places",
                "'instances':{'a':{'x':[1,1]}}",
                "'instances':{'a':{'x':[1,1,2]}}",
                "'instances':{'a':{'x':[1,1,3]}}",
                null,
                "instances.a.x"
            ),
            new(
                "a text becomes a record there and is edited here",
                "'instances':{'a':{'x':'p'}}",
                "'instances':{'a':{'x':'q'}}",
                "'instances':{'a':{'x':{'p':1}}}",
                null,
                "instances.a.x"
            ),
            new(
                "a mark of the module system is one value",
                "'instances':{'a':{'x':{'_type':'override','priority':50,'content':1}}}",
                "'instances':{'a':{'x':{'_type':'override','priority':50,'content':2}}}",
                "'instances':{'a':{'x':{'_type':'override','priority':60,'content':1}}}",
                null,
                "instances.a.x"
            ),
            // Services.
            new(
                "a service's instance is removed here, another is theirs",
                "'services':{'borgbackup':{'a':{}}}",
                "",
                "'services':{'borgbackup':{'a':{},'b':{}}}",
                "'services':{'borgbackup':{'b':{}}}"
            ),
            new(
                "a service's instance is removed there and changed here",
                "'services':{'borgbackup':{'a':{},'b':{}}}",
                "'services':{'borgbackup':{'a':{},'b':{'enabled':false}}}",
                "'services':{'borgbackup':{'a':{}}}",
                null,
                "services.borgbackup.b"
            ),
            new(
                "a role's lists grow on each side",
                "'services':{'s':{'a':{'roles':{'r':{'machines':['jon'],'tags':[]}}}}}",
                "'services':{'s':{'a':{'roles':{'r':{'machines':['jon','sara'],'tags':[]}}}}}",
                "'services':{'s':{'a':{'roles':{'r':{'machines':['jon'],'tags':['all']}}}}}",
                "'services':{'s':{'a':{'roles':{'r':{'machines':['jon','sara'],'tags':['all']}}}}}"
            ),
            // Another clan.
            new(
                "a newer clan adds a field to the machine",
                "'machines':{'jon':{}}",
                "'machines':{'jon':{}}",
                "'machines':{'jon':{'kernel':'6.18','deploy':{'via':'relay'}}}",
                "'machines':{'jon':{'kernel':'6.18','deploy':{'via':'relay'}}}"
            ),
            new(
                "a newer clan adds a section",
                "'meta':{'name':'a'}",
                "'meta':{'name':'b'}",
                "'meta':{'name':'a'},'exports':{'x':[1]}",
                "'meta':{'name':'b'},'exports':{'x':[1]}"
            ),
            new(
                "a newer clan writes numbers otherwise",
                "'instances':{'a':{'x':1.0}}",
                "'instances':{'a':{'x':1.0}}",
                "'instances':{'a':{'x':1}}",
                "'instances':{'a':{'x':1}}"
            ),
            new(
                "everything is gone there",
                "'meta':{'name':'a'},'machines':{'jon':{}}",
                "'meta':{'name':'a'},'machines':{'jon':{}}",
                "",
                ""
            ),
        ];
}
