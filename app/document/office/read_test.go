package office_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"
	"testing"
)

// opened are the parts of a file by their names, after every one that is XML
// was read as strict XML.
func opened(t testing.TB, file []byte) map[string]string {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]string{}
	for _, f := range archive.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		parts[f.Name] = string(data)
		if strings.HasSuffix(f.Name, ".xml") || strings.HasSuffix(f.Name, ".rels") || strings.HasSuffix(f.Name, ".svg") {
			tokens(t, parts[f.Name], func(xml.Token) {})
		}
	}
	return parts
}

func tokens(t testing.TB, text string, see func(xml.Token)) {
	t.Helper()
	decoder := xml.NewDecoder(strings.NewReader(text))
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		see(token)
	}
}

func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// paragraphs are the lines of text in a part, each paragraph apart. Word and
// OpenDocument have the same names for what counts here, but for spaces.
func paragraphs(t testing.TB, part string) []string {
	t.Helper()
	var all []string
	var b strings.Builder
	inside, letters, collapsed := 0, 0, true
	tokens(t, part, func(token xml.Token) {
		switch x := token.(type) {
		case xml.StartElement:
			switch x.Name.Local {
			case "p", "h":
				inside++
				b.Reset()
				collapsed = true
			case "t":
				letters++
			case "s":
				n, err := strconv.Atoi(attribute(x, "c"))
				if err != nil {
					n = 1
				}
				b.WriteString(strings.Repeat(" ", n))
			case "tab":
				b.WriteString("\t")
				collapsed = true
			case "line-break", "br":
				b.WriteString("\n")
				collapsed = true
			}
		case xml.EndElement:
			switch x.Name.Local {
			case "p", "h":
				inside--
				all = append(all, b.String())
			case "t":
				letters--
			}
		case xml.CharData:
			switch {
			case letters > 0: // Word keeps all spaces
				b.Write(x)
			case inside > 0 && !strings.Contains(part, "wordprocessingml"):
				for _, r := range string(x) { // OpenDocument takes spaces together
					if r != ' ' || !collapsed {
						b.WriteRune(r)
					}
					collapsed = r == ' '
				}
			}
		}
	})
	return all
}

// elements are the start tags with a local name.
func elements(t testing.TB, part, name string) []xml.StartElement {
	t.Helper()
	var all []xml.StartElement
	tokens(t, part, func(token xml.Token) {
		if x, ok := token.(xml.StartElement); ok && x.Name.Local == name {
			all = append(all, x.Copy())
		}
	})
	return all
}
