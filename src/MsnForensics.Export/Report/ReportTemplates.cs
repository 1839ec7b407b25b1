using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Fluid;
using Fluid.Values;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;
using MsnForensics.Bytes;

namespace MsnForensics.Export.Report;

/// <summary>The parts of the page: templates, style and script, all of them in this assembly.</summary>
internal sealed class ReportTemplates
{
    private static readonly string[] ScriptParts = ["dom.js", "data.js", "list.js", "app.js"];

    private readonly FluidParser _parser = new();
    private readonly Dictionary<string, IFluidTemplate> _parsed = new(StringComparer.Ordinal);
    private readonly TemplateOptions _options = new() { FileProvider = new Parts() };

    // Templates print strings of ours and numbers encoded, texts of the evidence in their shown form alone.
    private readonly HtmlEncoder _encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public ReportTemplates()
    {
        _options.ValueConverters.Add(
            value => value is ShownText text ? new StringValue(text.Html, encode: false) : null!);
        foreach (Type type in ReportPage.ModelTypes)
        {
            _options.MemberAccessStrategy.Register(type);
        }
    }

    /// <summary>Content of the style element.</summary>
    public string Style { get; } = Read("report.css");

    /// <summary>Content of the script element.</summary>
    public string Script { get; } =
        "(() => {\n'use strict';\n" + string.Concat(ScriptParts.Select(Read)) + "})();\n";

    /// <summary>A source of the content security policy: this content and no other.</summary>
    public static string HashOf(string content) =>
        "'sha256-" + Convert.ToBase64String(Digest.Sha256(Encoding.UTF8.GetBytes(content))) + "'";

    public void Render(string name, TextWriter output, params (string Name, object? Value)[] values)
    {
        TemplateContext context = new(_options);
        foreach ((string key, object? value) in values)
        {
            context.SetValue(key, FluidValue.Create(value, _options));
        }

        Get(name).RenderAsync(output, _encoder, context).AsTask().GetAwaiter().GetResult();
    }

    /// <summary>A part that goes into the page as it is.</summary>
    public static FluidValue Raw(string content) => new StringValue(content, encode: false);

    private static string Read(string name)
    {
        using Stream resource = typeof(ReportTemplates).Assembly.GetManifestResourceStream(name)!;
        using StreamReader reader = new(resource, Encoding.UTF8);

        // The policy's hashes count every byte.
        return reader.ReadToEnd().Replace("\r\n", "\n");
    }

    private IFluidTemplate Get(string name)
    {
        if (!_parsed.TryGetValue(name, out IFluidTemplate? template))
        {
            if (!_parser.TryParse(Read(name + ".liquid"), out template, out string error))
            {
                throw new InvalidOperationException(name + ": " + error);
            }

            _parsed.Add(name, template);
        }

        return template;
    }

    /// <summary>Templates that others include.</summary>
    private sealed class Parts : IFileProvider
    {
        public IFileInfo GetFileInfo(string subpath) => new Part(subpath);

        public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

        public IChangeToken Watch(string filter) => NullChangeToken.Singleton;
    }

    private sealed class Part : IFileInfo
    {
        private readonly byte[] _content;

        public Part(string name)
        {
            Name = name;
            _content = Encoding.UTF8.GetBytes(Read(name));
        }

        public bool Exists => true;

        public bool IsDirectory => false;

        public DateTimeOffset LastModified => DateTimeOffset.MinValue;

        public long Length => _content.Length;

        public string Name { get; }

        public string? PhysicalPath => null;

        public Stream CreateReadStream() => new MemoryStream(_content, writable: false);
    }
}
