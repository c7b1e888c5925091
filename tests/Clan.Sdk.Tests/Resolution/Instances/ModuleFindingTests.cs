namespace Clan.Sdk.Tests.Resolution.Instances;

/// <summary>What is said of modules, settings and what does not evaluate (docs/semantics/instances.md, sections 1, 3, 5 and 6): severity, words and place.</summary>
public class ModuleFindingTests
{
    [Theory]
    [InlineData(
        """{"instances": {"slte": {"module": {"name": "bakcup"}}}}""",
        """f.json(2,43): error CLAN3007: clan-core has no module "bakcup". Did you mean "backup"? Correct the name, or name the input that has it in module.input. [instance slte]"""
    )]
    [InlineData(
        """{"instances": {"slte": {"module": {"name": "@clan/backup"}}}}""",
        """f.json(2,43): error CLAN3007: clan-core has no module "@clan/backup". Did you mean "backup"? Correct the name, or name the input that has it in module.input. [instance slte]"""
    )]
    [InlineData(
        """{"instances": {"slte": {"module": {"name": "@clan/bakcup"}}}}""",
        """f.json(2,43): error CLAN3007: clan-core has no module "@clan/bakcup". Did you mean "backup"? Correct the name, or name the input that has it in module.input. [instance slte]"""
    )]
    [InlineData(
        """{"instances": {"slte": {"module": {}}}}""",
        """f.json(2,15): error CLAN3007: clan-core has no module "slte". Correct the name, or name the input that has it in module.input. [instance slte]"""
    )]
    [InlineData(
        """{"instances": {"slte": {"module": {"name": "x", "input": ""}}}}""",
        """f.json(2,43): error CLAN3011: The empty text names no flake input; leave module.input out for a module of clan-core. [instance slte]"""
    )]
    [InlineData(
        """{"instances": {"slte": {"module": {"name": "rock", "input": "granit"}}}}""",
        """f.json(2,43): warning CLAN3011: Nobody described the modules of the input "granit": the roles and settings of "rock" are unchecked. Add a definition of the module, or correct its name or module.input. Did you mean "granite"? [instance slte]"""
    )]
    [InlineData(
        """{"instances": {"slte": {"module": {"name": "rock", "input": "elsewhere"}}}}""",
        """f.json(2,43): warning CLAN3011: Nobody described the modules of the input "elsewhere": the roles and settings of "rock" are unchecked. Add a definition of the module, or correct its name or module.input. [instance slte]"""
    )]
    [InlineData(
        """{"instances": {"slte": {"module": {"name": "rick", "input": "granite"}}}}""",
        """f.json(2,43): warning CLAN3011: Nobody described the module "rick" of the input "granite": the roles and settings of "rick" are unchecked. Add a definition of the module, or correct its name or module.input. Did you mean "rock"? [instance slte]"""
    )]
    [InlineData(
        """{"instances": {"slte": {"module": {"name": "slat", "input": "shale"}}}}""",
        """f.json(2,43): error CLAN3007: The input "shale" has no module "slat". Did you mean "slate"? Correct the name, or name the input that has it in module.input. [instance slte]"""
    )]
    [InlineData(
        """{"instances": {"slte": {"module": {"name": "sand", "input": "shale"}}}}""",
        """f.json(2,43): error CLAN3007: The input "shale" has no module "sand". Correct the name, or name the input that has it in module.input. [instance slte]"""
    )]
    [InlineData(
        """{"instances": {"x": {"module": {"name": "nope"}}, "y": {"module": {"name": "nope"}}}}""",
        """f.json(2,40): error CLAN3007: clan-core has no module "nope". Did you mean "none"? Correct the name, or name the input that has it in module.input. [instance x]""",
        """f.json(2,75): error CLAN3007: clan-core has no module "nope". Did you mean "none"? Correct the name, or name the input that has it in module.input. [instance y]"""
    )]
    [InlineData(
        """{"instances": {"x": {"module": {"name": "nope", "input": "e"}, "roles": {"r": {"tags": ["all"]}}}, "y": {"module": {"name": "nope", "input": "e"}}}}""",
        """f.json(2,40): warning CLAN3011: Nobody described the modules of the input "e": the roles and settings of "nope" are unchecked. Add a definition of the module, or correct its name or module.input. Did you mean "a"? [instance x]"""
    )]
    [InlineData("""{"instances": {"x": {"module": {"name": "b-c", "input": "a"}}, "y": {"module": {"name": "c", "input": "a-b"}}}}""")]
    // 3.4: the empty text is an input of its own, and none.
    [InlineData(
        """{"instances": {"a": {"module": {"name": "backup", "input": ""}}, "b": {"module": {"name": "backup"}}}}""",
        """f.json(2,40): error CLAN3011: The empty text names no flake input; leave module.input out for a module of clan-core. [instance a]"""
    )]
    public void Of_modules(string inventory, params string[] findings) =>
        Assert.Equal(findings, FindingText.Of(Section.Instances, inventory));

    [Theory]
    [InlineData(
        """{"instances": {"i": {"module": {"name": "backup"}, "roles": {"watcher": {"extraModules": ["m.nix", "/abs", {}, 5]}}}}}""",
        """f.json(2,90): error CLAN3017: Nix refuses the text "m.nix" as an extra module: in JSON there is no path relative to the flake. Say NixPath.Of in C#, import the file in the flake's Nix code, or write the module inline as an object. [instance i, role watcher]""",
        """f.json(2,111): error CLAN3017: An extra module must be an inline module (an object), an absolute path or, from C#, a value of Nix. [instance i, role watcher]"""
    )]
    [InlineData(
        """{"instances": {"i": {"module": {"name": "backup"}, "roles": {"watcher": {"extraModules": "x"}}}}}""",
        """f.json(2,89): error CLAN3017: Extra modules must be a list of inline modules (objects) and absolute paths. [instance i, role watcher]"""
    )]
    [InlineData(
        """{"instances": {"i": {"module": {"name": "m", "input": "x"}, "roles": {"r": {"extraModules": ["m.nix"]}}}}}""",
        """f.json(2,40): warning CLAN3011: Nobody described the modules of the input "x": the roles and settings of "m" are unchecked. Add a definition of the module, or correct its name or module.input. Did you mean "a"? [instance i]""",
        """f.json(2,93): warning CLAN3017: Nix refuses the text "m.nix" as an extra module: in JSON there is no path relative to the flake. Say NixPath.Of in C#, import the file in the flake's Nix code, or write the module inline as an object. [instance i, role r]"""
    )]
    public void Of_extra_modules(string inventory, params string[] findings) =>
        Assert.Equal(findings, FindingText.Of(Section.Instances, inventory));

    [Theory]
    [InlineData(
        """{"instances": {"i": {"module": {"name": "backup"}, "roles": {"watcher": {"machines": {"a": {}}, "settings": {"x": 1}}}}}}""",
        """f.json(2,108): info CLAN3026: The definition of the module "backup" says nothing about the settings of the role "watcher": they are unchecked. Describe them in the definition. [instance i, role watcher]"""
    )]
    [InlineData(
        """{"instances": {"i": {"module": {"name": "backup"}, "roles": {"watcher": {"machines": {"a": {}, "b": {"settings": {"x": 1}}}}}}}}""",
        """f.json(2,113): info CLAN3026: The definition of the module "backup" says nothing about the settings of the role "watcher": they are unchecked. Describe them in the definition. [instance i, role watcher]"""
    )]
    [InlineData(
        """{"instances": {"i": {"module": {"name": "backup"}, "roles": {"watcher": {"tags": {"t": {}, "u": {"settings": {"x": 1}}}}}}}}""",
        """f.json(2,109): info CLAN3026: The definition of the module "backup" says nothing about the settings of the role "watcher": they are unchecked. Describe them in the definition. [instance i, role watcher]"""
    )]
    [InlineData("""{"instances": {"i": {"module": {"name": "backup"}, "roles": {"watcher": {"tags": {"t": {"settings": {}}}}}}}}""")]
    [InlineData(
        """{"instances": {"i": {"module": {"name": "backup"}, "roles": {"server": {"machines": {"a": {}}, "settings": {"repo": "r"}}}}}}""",
        """f.json(2,108): error CLAN3001: "repo" is an option of the role "client" of backup, but here only the options of the role "server" count. Move it to the settings of the role "client". [instance i, role server, machine a] option repo path repo"""
    )]
    [InlineData(
        """{"instances": {"i": {"module": {"name": "parts"}, "roles": {"x": {"machines": {"a": {}}, "settings": {"g": {"deep": 1}, "flat": 1, "no": 1}}}}}}""",
        """f.json(2,120): error CLAN3001: "flat" is an option of the role "z" of parts, but here only the options of the role "x" count. Move it to the settings of the role "z". [instance i, role x, machine a] option flat path flat""",
        """f.json(2,102): error CLAN3001: "g" is an option of the roles "y" and "z" of parts, but here only the options of the role "x" count. Move it to the settings of the role "y". [instance i, role x, machine a] option g path g""",
        """f.json(2,131): error CLAN3001: There is no option "no". There are no options here: remove it. [instance i, role x, machine a] option no path no"""
    )]
    [InlineData(
        """{"instances": {"i": {"module": {"name": "parts"}, "roles": {"y": {"machines": {"a": {}}, "settings": {"g": {"deap": 1}, "flat": {"deep": 1}}}}}}}""",
        """f.json(2,120): error CLAN3001: "flat" is an option of the role "z" of parts, but here only the options of the role "y" count. Move it to the settings of the role "z". [instance i, role y, machine a] option flat path flat""",
        """f.json(2,108): error CLAN3001: There is no option "g.deap". Did you mean "deep"? [instance i, role y, machine a] option g.deap path g.deap"""
    )]
    [InlineData(
        """{"instances": {"i": {"module": {"name": "backup"}, "roles": {"server": {"machines": {"a": {}}, "settings": {"z": 1, "quota": "x", "b": 2}}}}}}""",
        """f.json(2,130): error CLAN3001: There is no option "b". The options here are: code, quota. [instance i, role server, machine a] option b path b""",
        """f.json(2,125): error CLAN3002: "quota": expected integer, got "x". [instance i, role server, machine a] path quota""",
        """f.json(2,108): error CLAN3001: There is no option "z". The options here are: code, quota. [instance i, role server, machine a] option z path z"""
    )]
    [InlineData(
        """{"instances": {"i": {"module": {"name": "backup"}, "roles": {"client": {"tags": ["u", "t"]}}}}}""",
        """f.json(2,86): warning CLAN3004: "repo" has no default and nothing sets it; give it a value (string). [instance i, role client, machine a] path repo""",
        """f.json(2,81): warning CLAN3004: "repo" has no default and nothing sets it; give it a value (string). [instance i, role client, machine b] path repo"""
    )]
    [InlineData(
        """{"instances": {"i": {"module": {"name": "backup"}, "roles": {"client": {"tags": ["t"], "machines": {"b": {}}}}}}}""",
        """f.json(2,81): warning CLAN3004: "repo" has no default and nothing sets it; give it a value (string). [instance i, role client, machine a] path repo""",
        """f.json(2,100): warning CLAN3004: "repo" has no default and nothing sets it; give it a value (string). [instance i, role client, machine b] path repo"""
    )]
    [InlineData(
        """{"instances": {"i": {"module": {"name": "backup"}, "roles": {"client": {"machines": {"ghost": {}}}}}}}""",
        """f.json(2,85): warning CLAN3013: The inventory declares no machine "ghost": it counts as a member, but nothing is configured for it. Add it, or declare it as external if Nix declares it. [instance i, role client, machine ghost]""",
        """f.json(2,85): warning CLAN3004: "repo" has no default and nothing sets it; give it a value (string). [instance i, role client, machine ghost] path repo"""
    )]
    public void Of_settings(string inventory, params string[] findings) =>
        Assert.Equal(findings, FindingText.Of(Section.Instances, inventory));

    [Theory]
    [InlineData(
        """{"instances": {"i": {"module": {"name": "backup"}, "roles": {"server": {"settings": {"imports": []}}}}}}""",
        """f.json(2,85): error CLAN3003: Settings cannot import modules: Nix reads "instances.i.roles.server.settings.imports" as a keyword of the module system. Write the settings themselves, or use the role's extraModules. path instances.i.roles.server.settings.imports"""
    )]
    [InlineData(
        """{"instances": {"i": {"module": {"name": "backup"}, "roles": {"server": {"settings": {"_type": "merge", "contents": [{"quota": 1}, {"quota": 1}]}}}}}}""",
        """f.json(2,130): error CLAN3006: "instances.i.roles.server.settings" is set twice: instance inventory sets it, and instance inventory (f.json(2,116)). It takes one value only, even where they are equal: keep one of them. path instances.i.roles.server.settings"""
    )]
    [InlineData(
        """{"instances": {"i": {"module": {"name": "backup"}, "roles": {"server": {"tags": ["t", 5]}}}}}""",
        """f.json(2,86): error CLAN3002: "instances.i.roles.server.tags": expected string, got 5. path instances.i.roles.server.tags"""
    )]
    [InlineData(
        """{"instances": {"i": {"module": {"name": "backup"}, "roles": {"server": {"tags": 5}}}}}""",
        """f.json(2,80): error CLAN3002: "instances.i.roles.server.tags": expected list of tags or object of tags, got 5. path instances.i.roles.server.tags"""
    )]
    [InlineData(
        """{"tags": 1, "instances": {"i": {"module": {"name": "backup"}, "roles": {"server": {"settings": 5, "machines": 4}}}}}""",
        """f.json(2,110): error CLAN3002: "instances.i.roles.server.machines": expected object of record, got 4. Here machines are an object: "machines": { "NAME": {} }. path instances.i.roles.server.machines""",
        """f.json(2,95): error CLAN3002: "instances.i.roles.server.settings": expected object of settings, got 5. path instances.i.roles.server.settings""",
        """f.json(2,9): error CLAN3002: "tags": expected record, got 1. path tags"""
    )]
    [InlineData(
        """{"services": {}, "instances": {}}""",
        """f.json(2,13): error CLAN3005: "services" no longer exists in clan; remove it. path services"""
    )]
    [InlineData(
        """{"assertions": [{"assertion": true}, {"assertion": false, "message": " two\nlines \n"}, {"assertion": false}, {"assertion": false, "message": 5}], "instances": {}}""",
        """f.json(2,37): error CLAN3018: An assertion of the inventory does not hold: two lines path assertions.1""",
        """f.json(2,88): error CLAN3018: An assertion of the inventory does not hold; it has no message. path assertions.2""",
        """f.json(2,110): error CLAN3018: An assertion of the inventory does not hold; it has no message. path assertions.3"""
    )]
    [InlineData(
        """{"assertions": [{}, {"assertion": "no"}, 7], "instances": {}}""",
        """f.json(2,16): error CLAN3002: An assertion is an object with "assertion" (true or false) and "message" (a text). path assertions.0""",
        """f.json(2,20): error CLAN3002: An assertion is an object with "assertion" (true or false) and "message" (a text). path assertions.1""",
        """f.json(2,41): error CLAN3002: An assertion is an object with "assertion" (true or false) and "message" (a text). path assertions.2"""
    )]
    [InlineData(
        """{"instances": {"i": {"module": {"name": "backup"}, "roles": {"server": {"settings": {"imports": []}, "tags": 5}}}}}""",
        """f.json(2,85): error CLAN3003: Settings cannot import modules: Nix reads "instances.i.roles.server.settings.imports" as a keyword of the module system. Write the settings themselves, or use the role's extraModules. path instances.i.roles.server.settings.imports""",
        """f.json(2,109): error CLAN3002: "instances.i.roles.server.tags": expected list of tags or object of tags, got 5. path instances.i.roles.server.tags"""
    )]
    public void Of_what_does_not_evaluate(string inventory, params string[] findings) =>
        Assert.Equal(findings, FindingText.Of(Section.Instances, inventory));
}
