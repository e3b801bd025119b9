package pdfcheck

import (
	"bytes"
	"encoding/binary"
	"encoding/xml"
	"io"
	"strings"

	reader "github.com/speedata/pdfdisassembler"
)

// head looks at the first bytes, that tell programs that it is no text, and at
// the id at the end.
func (f *file) head(content []byte) {
	first, rest, _ := bytes.Cut(content, []byte("\n"))
	f.want(string(first) == "%PDF-1.7", "does not begin with %%PDF-1.7")
	binaryMark := len(rest) > 4 && rest[0] == '%'
	for i := 1; binaryMark && i <= 4; i++ {
		binaryMark = rest[i] >= 0x80
	}
	f.want(binaryMark, "second line does not tell that the file is binary")
	id, _ := f.Trailer().Array("ID")
	f.want(len(id) == 2, "no id in the trailer")
	f.want(!f.Trailer().Has("Encrypt"), "is encrypted")
}

// catalogue looks at what holds for the whole document.
func (f *file) catalogue() {
	lang, _ := f.root.String("Lang")
	f.want(lang == "nl-NL" || lang == "en-GB", "no language that a screen reader can speak")
	info, _ := f.root.Dict("MarkInfo")
	f.want(info != nil && isTrue(info, "Marked"), "does not say that it is tagged")
	preferences, _ := f.root.Dict("ViewerPreferences")
	f.want(preferences != nil && isTrue(preferences, "DisplayDocTitle"), "shows the name of the file instead of its title")
	f.want(f.DocumentInfo().Title != "", "no title")
	for i, page := range f.pages {
		order, _ := page.Dict().Name("Tabs")
		_, ok := page.Resources()
		f.want(ok, "page %d: no resources", i+1)
		f.want(order == "S", "page %d: the Tab key does not follow the tags", i+1)
	}
	f.profile()
	f.want(!f.root.Has("OpenAction") && !f.root.Has("AA"), "does something when it is opened")
}

func isTrue(d *reader.Dict, key string) bool {
	value, ok := d.Bool(key)
	return ok && value
}

// profile looks at what the colours mean.
func (f *file) profile() {
	intents, _ := f.root.Array("OutputIntents")
	if len(intents) != 1 {
		f.fault("%d output intents, want 1", len(intents))
		return
	}
	intent := f.dict(intents[0])
	stream, ok := intent.Stream("DestOutputProfile")
	kind, _ := intent.Name("S")
	if !ok || kind != "GTS_PDFA1" {
		f.fault("output intent without a profile")
		return
	}
	data, err := stream.Content()
	whole := err == nil && len(data) > 128 && int(binary.BigEndian.Uint32(data)) == len(data)
	f.want(whole && string(data[12:20]) == "mntrRGB " && string(data[36:40]) == "acsp" && data[8] == 2, "the profile is none of version 2 for red, green and blue")
	n, _ := stream.Dict.Int("N")
	f.want(n == 3, "the profile has %d colours", n)
}

// metadata looks at what an archive reads.
func (f *file) metadata() {
	stream, ok := f.root.Stream("Metadata")
	if !ok {
		f.fault("no metadata")
		return
	}
	content, err := stream.Content()
	if err != nil {
		f.fault("metadata cannot be read")
		return
	}
	found, err := textsOf(content)
	f.want(err == nil, "metadata are no XML")
	for _, want := range []struct{ name, value string }{
		{"http://www.aiim.org/pdfa/ns/id/ part", "3"}, {"http://www.aiim.org/pdfa/ns/id/ conformance", "A"},
		{"http://www.aiim.org/pdfua/ns/id/ part", "1"},
		{"http://www.aiim.org/pdfa/ns/schema# namespaceURI", "http://www.aiim.org/pdfua/ns/id/"},
		{"http://www.aiim.org/pdfa/ns/property# name", "part"}, {"http://www.aiim.org/pdfa/ns/property# valueType", "Integer"},
		{"http://ns.adobe.com/xap/1.0/ CreatorTool", f.DocumentInfo().Creator}, {"http://ns.adobe.com/pdf/1.3/ Producer", f.DocumentInfo().Producer},
	} {
		f.want(found[want.name] == want.value, "metadata: %s is %q, want %q", want.name, found[want.name], want.value)
	}
	title := f.DocumentInfo().Title
	f.want(found["http://www.w3.org/1999/02/22-rdf-syntax-ns# li"] != "" && bytes.Contains(content, []byte("dc:title")), "metadata without title")
	f.want(strings.Contains(found["first li"], title) && title != "", "the title in the metadata is another one")
	day := f.DocumentInfo().CreationDate.UTC().Format("2006-01-02T15:04:05Z")
	f.want(found["http://ns.adobe.com/xap/1.0/ CreateDate"] == day, "the day in the metadata is another one")
}

// textsOf gives the text of the last element of each name, and that of the
// first item of a list.
func textsOf(content []byte) (map[string]string, error) {
	found := map[string]string{}
	decoder := xml.NewDecoder(bytes.NewReader(content))
	var name string
	for {
		token, err := decoder.Token()
		if err == io.EOF {
			return found, nil
		}
		if err != nil {
			return found, err
		}
		switch t := token.(type) {
		case xml.StartElement:
			name = t.Name.Space + " " + t.Name.Local
			found[name] = ""
		case xml.CharData:
			if name == "" {
				continue
			}
			found[name] += string(t)
			if _, ok := found["first li"]; !ok && strings.HasSuffix(name, "# li") {
				found["first li"] = string(t)
			}
		case xml.EndElement:
			name = ""
		}
	}
}

// attachments looks at the files that go along.
func (f *file) attachments() {
	associated, _ := f.root.Array("AF")
	files := f.EmbeddedFiles()
	f.want(len(associated) == len(files), "%d files go along, of which %d belong to the document", len(files), len(associated))
	for i, each := range files {
		relation, _ := each.Spec.Name("AFRelationship")
		f.want(relation != "", "file %d: no relation to the document", i+1)
		f.want(each.Spec.Has("F") && each.Spec.Has("UF"), "file %d: no name in both ways", i+1)
		holder, _ := each.Spec.Dict("EF")
		if holder == nil {
			f.fault("file %d: no content", i+1)
			continue
		}
		stream, ok := holder.Stream("F")
		if !ok {
			f.fault("file %d: no content", i+1)
			continue
		}
		kind, _ := stream.Dict.Name("Subtype")
		f.want(strings.Contains(string(kind), "/"), "file %d: no kind", i+1)
		about, _ := stream.Dict.Dict("Params")
		content, err := stream.Content()
		size := int64(-1)
		if about != nil {
			size, _ = about.Int("Size")
		}
		f.want(err == nil && int64(len(content)) == size && about.Has("ModDate"), "file %d: no size or day", i+1)
	}
}
