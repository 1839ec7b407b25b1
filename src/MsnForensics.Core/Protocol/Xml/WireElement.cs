using System;
using System.Collections.Generic;
using System.Linq;

namespace MsnForensics.Protocol.Xml;

/// <summary>
/// An element of an XML payload. Names are without namespace prefix and compared without case, as dialects differ in
/// both (reference: sections 6.4, 7.4, 11.3).
/// </summary>
public sealed class WireElement
{
    private readonly List<WireElement> _children = new();
    private readonly List<KeyValuePair<string, string>> _attributes = new();

    public WireElement(string name) => Name = name;

    /// <summary>Local name as written.</summary>
    public string Name { get; }

    /// <summary>The text directly inside, entities decoded, pieces joined.</summary>
    public string Text { get; internal set; } = "";

    public IReadOnlyList<WireElement> Children => _children;

    /// <summary>Local names and values in order; declarations of prefixes are none.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Attributes => _attributes;

    /// <summary>The first child of that name, or null.</summary>
    public WireElement? this[string name] => _children.FirstOrDefault(child => child.Is(name));

    public bool Is(string name) => string.Equals(Name, name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The attribute's value, or null.</summary>
    public string? Attribute(string name)
    {
        foreach (KeyValuePair<string, string> attribute in _attributes)
        {
            if (string.Equals(attribute.Key, name, StringComparison.OrdinalIgnoreCase))
            {
                return attribute.Value;
            }
        }

        return null;
    }

    /// <summary>All children of that name.</summary>
    public IEnumerable<WireElement> All(string name) => _children.Where(child => child.Is(name));

    /// <summary>The element behind a path of names parted by <c>/</c>, first match at each step, or null.</summary>
    public WireElement? Find(string path)
    {
        WireElement? at = this;
        foreach (string name in path.Split('/'))
        {
            at = at?[name];
        }

        return at;
    }

    /// <summary>The text of the element behind a path, or null when there is no such element.</summary>
    public string? ValueOf(string path) => Find(path)?.Text;

    /// <summary>All elements of that name below this one, in document order.</summary>
    public IEnumerable<WireElement> Descendants(string name)
    {
        Stack<WireElement> open = new(_children.AsEnumerable().Reverse());
        while (open.Count > 0)
        {
            WireElement element = open.Pop();
            if (element.Is(name))
            {
                yield return element;
            }

            for (int i = element._children.Count - 1; i >= 0; i--)
            {
                open.Push(element._children[i]);
            }
        }
    }

    internal void Add(WireElement child) => _children.Add(child);

    internal void Add(string name, string value) => _attributes.Add(new(name, value));
}
