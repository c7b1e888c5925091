using System.Text;
using Clan.Sdk.Definitions;
using Clan.Sdk.Definitions.Model;
using Clan.Sdk.Definitions.Sets;
using Clan.Sdk.Generator.Diagnostics;
using Clan.Sdk.Generator.Emit;
using Clan.Sdk.Generator.Inputs;
using Clan.Sdk.Generator.Planning;
using Clan.Sdk.Generator.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Clan.Sdk.Generator;

/// <summary>
/// Generates the typed API of every module whose definition is among the compilation's additional files.
/// Only the pipeline stands here; each step is a pure function of equatable values, and none looks at the program.
/// </summary>
[Generator]
public sealed class ClanGenerator : IIncrementalGenerator
{
    private const string SectionsOption = "build_property.ClanSections";
    private const string VisibilityOption = "build_property.ClanVisibility";
    private const string AssemblyNameOption = "build_property.AssemblyName";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var sections = context
            .AnalyzerConfigOptionsProvider.Select(
                static (options, _) =>
                    GeneratedSections.Parse(options.GlobalOptions.TryGetValue(SectionsOption, out var value) ? value : null)
            )
            .WithTrackingName(StepNames.Sections);

        var visibility = context
            .AnalyzerConfigOptionsProvider.Select(
                static (options, _) => Visibility.Parse(options.GlobalOptions.TryGetValue(VisibilityOption, out var value) ? value : null)
            )
            .WithTrackingName(StepNames.Visibility);

        var assemblyName = context.AnalyzerConfigOptionsProvider.Select(
            static (options, _) => options.GlobalOptions.TryGetValue(AssemblyNameOption, out var value) ? value : null
        );

        var references = context
            .MetadataReferencesProvider.Combine(assemblyName)
            .Select(static (pair, _) => ReferencedApi.Of(pair.Left, pair.Right))
            .WithTrackingName(StepNames.References)
            .Where(static api => api.Types.Count > 0);

        var options = references
            .Collect()
            .Combine(visibility)
            .Select(static (pair, _) => new EmitOptions(pair.Right, pair.Left.SelectMany(api => api.Types).ToEquatableArray()))
            .WithTrackingName(StepNames.EmitOptions);

        var compiled = references
            .Where(static api => api.IsBuiltIn)
            .Collect()
            .Select(static (apis, _) => apis.SelectMany(api => api.Types).ToEquatableArray())
            .WithTrackingName(StepNames.Compiled);

        var texts = context
            .AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancellation) => DefinitionText.Of(pair.Left, pair.Right, cancellation))
            .Where(static file => file is not null)
            .Select(static (file, _) => file!);

        var layout = texts
            .Where(static file => file.ShowsModuleFolder)
            .Select(static (file, _) => file.Path)
            .Collect()
            .Select(static (paths, _) => ModuleLayout.Of(paths))
            .WithTrackingName(StepNames.Layout);

        var files = texts
            .Combine(layout)
            .Select(static (pair, _) => pair.Left.In(pair.Right))
            .Where(static file => file is not null)
            .Select(static (file, _) => file!)
            .WithTrackingName(StepNames.Files)
            .Select(static (file, cancellation) => file.Read(cancellation))
            .WithTrackingName(StepNames.Definitions);

        var set = files
            .Collect()
            .Select(static (all, cancellation) => DefinitionSet.Combine(all, cancellation))
            .WithTrackingName(StepNames.Set);

        var selection = set.Select(static (definitions, _) => Selection.Of(definitions)).WithTrackingName(StepNames.Selection);

        var schemas = set.Select(static (definitions, _) => definitions.Schemas)
            .Combine(sections)
            .Select(static (pair, _) => SchemaShaper.Shape(pair.Left, pair.Right))
            .WithTrackingName(StepNames.Schemas);

        var shapes = files
            .SelectMany(
                static (file, _) => file.Result.Modules.Select((module, i) => new DefinedModule(module, file.IsBuiltIn, file.Path, i))
            )
            .WithTrackingName(StepNames.Modules)
            .Combine(selection)
            .SelectMany(static (pair, _) => pair.Right.Select(pair.Left))
            .Combine(schemas.Combine(sections))
            .Where(static pair => pair.Left.IsIn(pair.Right.Right))
            .Select(static (pair, _) => ModuleShaper.Shape(pair.Left, pair.Right.Left, pair.Right.Right))
            .WithTrackingName(StepNames.Shapes);

        var names = shapes
            .Select(static (shape, _) => ModuleKey.Of(shape))
            .WithTrackingName(StepNames.Keys)
            .Collect()
            .Combine(schemas.Combine(compiled))
            .Select(static (pair, _) => NamePlanner.Plan(pair.Left, pair.Right.Left, pair.Right.Right))
            .WithTrackingName(StepNames.Names);

        var plans = shapes
            .Combine(names)
            .Select(static (pair, _) => new ModulePlan(pair.Left, pair.Right.For(pair.Left.Identity)))
            .WithTrackingName(StepNames.Plans);

        var registry = names
            .Combine(schemas)
            .Select(static (pair, _) => RegistryPlan.Of(pair.Left, pair.Right))
            .WithTrackingName(StepNames.Registry);

        var findings = files
            .Select(static (file, _) => file.Result.Diagnostics)
            .Collect()
            .Combine(set)
            .SelectMany(static (pair, _) => pair.Left.SelectMany(found => found).Concat(pair.Right.Diagnostics))
            .WithTrackingName(StepNames.Findings);

        context.RegisterSourceOutput(
            plans.Combine(options),
            static (output, pair) => Add(output, ModuleEmitter.Emit(pair.Left, pair.Right))
        );
        context.RegisterSourceOutput(
            schemas.Combine(options),
            static (output, pair) => Add(output, FieldsEmitter.Emit(pair.Left, pair.Right))
        );
        context.RegisterSourceOutput(registry, static (output, plan) => Add(output, DefinitionsEmitter.Registry(plan)));
        context.RegisterSourceOutput(findings, static (output, finding) => output.ReportDiagnostic(CompilerDiagnostic.Of(finding)));
    }

    private static void Add(SourceProductionContext output, IEnumerable<SourceFile> files)
    {
        foreach (var file in files)
        {
            output.AddSource(file.Name, SourceText.From(file.Text, Encoding.UTF8));
        }
    }
}
