package pdf

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/document"
	"keukentafel/app/document/pdfcheck"
	"keukentafel/app/document/sampleplan"
	"keukentafel/app/words"
)

// everything is a plan with all that the checker looks at.
func everything(t *testing.T) document.Document {
	t.Helper()
	d, err := sampleplan.For(consent.Recipient{Kind: consent.ToHousehold}, consent.PurposeOwnCopy)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := document.PlanDocument(d, words.NL)
	if err != nil {
		t.Fatal(err)
	}
	doc.Files = []document.File{{Name: "plan.json", Media: "application/json", About: "Voor een programma", Content: []byte("{}")}}
	doc.Watermark = "CONCEPT"
	doc.Blocks = append(doc.Blocks, document.Heading{Level: 2, Text: "Slot", Anchor: "slot"},
		document.Paragraph{Runs: []document.Run{{Text: "Kijk op de site", Link: "https://www.voorbeeldstad.example"}, {Text: " of "}, {Text: "hieronder", Link: "#slot"}, {Text: "."}}},
		document.Table{Columns: []document.Column{{Title: "Wie"}, {Title: "Wat"}}, RowHeads: true, Caption: "Wie wat doet",
			Rows: []document.Row{{Cells: [][]document.Run{document.Plain("Noor"), document.Plain("leest")}}}})
	return doc
}

// fault is something wrong in a file, and what is said of it.
type fault struct {
	from, to string            // in what the base library writes, of one length
	set      func(*composerOf) // or done to what is drawn
	says     string
}

// composerOf is what a fault can be planted in.
type composerOf struct {
	set  *typesetting
	last *slab // on the last page
}

// draws adds something after the last slab.
func (c *composerOf) draws(what func(page *canvas)) {
	draw := c.last.draw
	c.last.draw = func(page *canvas, top float64) {
		draw(page, top)
		page.hush()
		what(page)
	}
}

func planted(t *testing.T, doc document.Document, f fault) []string {
	t.Helper()
	set, err := typeset(doc, composer{style: style{scale: 1}})
	if err != nil {
		t.Fatal(err)
	}
	if f.set != nil {
		page := set.pages[len(set.pages)-1]
		f.set(&composerOf{set, page[len(page)-1].slab})
	}
	if err := set.draw(); err != nil {
		t.Fatal(err)
	}
	raw := set.buffer.Bytes()
	if f.to == f.from+"@" { // the digit behind it becomes another one
		at := bytes.Index(raw, []byte(f.from)) + len(f.from)
		f.from += string(raw[at])
		f.to = f.from[:len(f.from)-1] + string('1'+(raw[at]-'0')%9)
	}
	if f.from != "" {
		if len(f.from) != len(f.to) || !bytes.Contains(raw, []byte(f.from)) {
			t.Fatalf("%q cannot be planted", f.from)
		}
		raw = bytes.ReplaceAll(raw, []byte(f.from), []byte(f.to))
	}
	file, err := pack(raw)
	if err != nil {
		t.Fatal(err)
	}
	return pdfcheck.Faults(file)
}

func TestAGoodFileHasNoFaults(t *testing.T) {
	if faults := planted(t, everything(t), fault{}); len(faults) > 0 {
		t.Errorf("%d faults:\n%s", len(faults), strings.Join(faults, "\n"))
	}
}

func TestEveryPlantedFaultIsCaught(t *testing.T) {
	doc := everything(t)
	for _, f := range append(plantedInTheFile, plantedOnThePage...) {
		t.Run(f.says, func(t *testing.T) {
			faults := planted(t, doc, f)
			if !strings.Contains(strings.Join(faults, "\n"), f.says) {
				t.Errorf("%q was not caught; said was:\n%s", f.from, strings.Join(faults, "\n"))
			}
		})
	}
}

var plantedInTheFile = []fault{
	{from: "/Lang (nl-NL)", to: "/Lang (xx-XX)", says: "no language"},
	{from: "/Marked true", to: "/Marxed true", says: "does not say that it is tagged"},
	{from: "/DisplayDocTitle true", to: "/DisplayDocTitlX true", says: "name of the file"},
	{from: "/Title (Plan", to: "/Titel (Plan", says: "no title"},
	{from: "/Resources ", to: "/ResourceX ", says: "no resources"},
	{from: "/Tabs /S", to: "/Tabs /R", says: "Tab key"},
	{from: "/S /GTS_PDFA1", to: "/S /GTS_PDFAX", says: "output intent without"},
	{from: "/OutputIntents ", to: "/OutputInteXts ", says: "0 output intents"},
	{from: "/N 3\n", to: "/N 4\n", says: "the profile has 4 colours"},
	{from: "<pdfaid:part>3", to: "<pdfaid:part>2", says: "pdfa/ns/id/ part is \"2\""},
	{from: "conformance>A<", to: "conformance>B<", says: "conformance is \"B\""},
	{from: "<pdfuaid:part>1", to: "<pdfuaid:part>2", says: "pdfua/ns/id/ part is \"2\""},
	{from: "pdfaProperty:name>part", to: "pdfaProperty:name>trap", says: "property# name is \"trap\""},
	{from: "</rdf:RDF>", to: "</rdf:RDX>", says: "metadata are no XML"},
	{from: "CreateDate>20", to: "CreateDate>19", says: "the day in the metadata"},
	{from: "\"x-default\">Plan", to: "\"x-default\">Plam", says: "the title in the metadata"},
	{from: "/AFRelationship ", to: "/AFRelationshiX ", says: "no relation"},
	{from: "/AF [", to: "/AX [", says: "of which 0 belong"},
	{from: "/UF (plan", to: "/UX (plan", says: "no name in both ways"},
	{from: "/Size 2\n", to: "/Size 3\n", says: "no size or day"},
	{from: "/application#2fjson", to: "/application-__json", says: "file 1: no kind"},
	{from: "/StructTreeRoot", to: "/StructTreeRooX", says: "no tags"},
	{from: "/S /BlockQuote", to: "/S /BlockQuoxe", says: "unknown role"},
	{from: "/S /TR", to: "/S /LI", says: "TH stands in LI"},
	{from: "/S /H2", to: "/S /H4", says: "heading 4 comes after 1"},
	{from: "/Alt ", to: "/Alx ", says: "a picture without words"},
	{from: "/BBox [", to: "/BBux [", says: "a picture without a place"},
	{from: "/Scope /Column", to: "/Scope /Colunm", says: "head of neither"},
	{from: "/Scope /Row", to: "/Scope /Rov", says: "head of neither"},
	{from: "/ListNumbering /Disc", to: "/ListNumbering /Disk", says: "unknown numbering"},
	{from: "/StructParents 0\n", to: "/StructParents 1\n", says: "page 1: mark 0 leads back to another"},
	{from: "/StructParent ", to: "/StructPareXt ", says: "link 1 leads back to another"},
	{from: "/Contents (", to: "/Contenxs (", says: "without words"},
	{from: "/Type /OBJR", to: "/Type /OBJX", says: "in no element for links"},
	{from: "/QuadPoints [", to: "/QuadPointX [", says: "has no place"},
	{from: "/F 4\n", to: "/F 2\n", says: "hidden or not printed"},
	{from: "/URI (https:", to: "/URI (httpx:", says: "an address of another kind"},
	{from: "/S /GoTo", to: "/S /GoXo", says: "does something else"},
	{from: "/S /URI /URI", to: "/S/Launch /U", says: "does something else: Launch"},
	{from: "/ViewerPreferences ", to: "/OpenAction        ", says: "when it is opened"},
	{from: "/FontFile2 ", to: "/FontFileX ", says: "not in the file"},
	{from: "/ToUnicode ", to: "/ToUnicodX ", says: "nobody knows which letters"},
	{from: "/W [", to: "/X [", says: "has no width"},
	{from: "><0065>\n", to: "><0000>\n", says: "stands for no letter"},
}

var plantedOnThePage = []fault{
	{says: "neither tagged nor decoration", set: func(c *composerOf) {
		c.draws(func(page *canvas) { page.out.WriteString("0 0 9 9 re f\n") })
	}},
	{says: "box for a missing letter", set: func(c *composerOf) {
		c.draws(func(page *canvas) {
			fmt.Fprintf(page.out, "/Artifact <</Type /Layout>> BDC BT %s 9 Tf <0000> Tj ET EMC\n", page.faces.faces[regular].InternalName())
		})
	}},
	{says: "a font that the page does not have", set: func(c *composerOf) {
		c.draws(func(page *canvas) { page.out.WriteString("/Artifact <</Type /Layout>> BDC BT /F77 9 Tf ET EMC\n") })
	}},
	{says: "mark 999 belongs to nothing", set: func(c *composerOf) {
		c.draws(func(page *canvas) { page.out.WriteString("/P <</MCID 999>> BDC EMC\n") })
	}},
	{says: "is not on page", set: func(c *composerOf) {
		c.draws(func(page *canvas) { page.tags.mark(c.set.root, page.page) })
	}},
	{says: "is used twice", set: func(c *composerOf) {
		c.draws(func(page *canvas) { page.out.WriteString("/P <</MCID 0>> BDC EMC\n") })
	}},
	{says: "is a H1 in a", set: func(c *composerOf) {
		c.draws(func(page *canvas) {
			fmt.Fprintf(page.out, "/H1 <</MCID %d>> BDC EMC\n", page.tags.mark(c.set.root, page.page))
		})
	}},
	{says: "something inside decoration", set: func(c *composerOf) {
		c.draws(func(page *canvas) {
			page.out.WriteString("/Artifact <</Type /Layout>> BDC /P <</MCID 0>> BDC EMC EMC\n")
		})
	}},
	{says: "decoration of an unknown kind", set: func(c *composerOf) {
		c.draws(func(page *canvas) { page.out.WriteString("/Artifact <</Type /Nothing>> BDC EMC\n") })
	}},
	{says: "a mark is not ended", set: func(c *composerOf) {
		c.draws(func(page *canvas) { page.out.WriteString("/Artifact <</Type /Layout>> BDC\n") })
	}},
	{says: "was not begun", set: func(c *composerOf) {
		c.draws(func(page *canvas) { page.out.WriteString("EMC\n") })
	}},
	{says: "rows of", set: func(c *composerOf) {
		for _, k := range c.set.root.kids {
			if k.element != nil && k.element.role == "Table" {
				last := k.element.kids[len(k.element.kids)-1].element
				last.kids[0].element.add("TD")
				return
			}
		}
	}},
}

// plantedInDrawings are faults in the small fonts with joined letters.
var plantedInDrawings = []fault{
	{from: "/CharProcs <<", to: "/CharProcX <<", says: "no drawings"},
	{from: "/s1 /s2 ", to: "/s1 /sX ", says: "has no drawing"},
	{from: "/Widths [", to: "/Widths [@", says: "wide and drawn"},
	{from: "/FirstChar 1\n", to: "/FirstChar 2\n", says: "widths for"},
	{from: "/FontMatrix [", to: "/FontMatriX [", says: "no measure"},
	{from: "/ToUnicode ", to: "/ToUnicodX ", says: "nobody knows which letters"},
	{from: "begincodespacerange\n<00> <FF>", to: "begincodespacerange\n<0000><F>", says: "codes of another length"},
	{from: "\n<02> <", to: "\n<FE> <", says: "stands for no letter"},
}

func TestEveryFaultInAFontOfJoinedLettersIsCaught(t *testing.T) {
	doc := document.Document{Title: "Brief", Lang: "nl", Blocks: []document.Block{document.Paragraph{Runs: document.Plain("محمد العربي")}}}
	if faults := planted(t, doc, fault{}); len(faults) > 0 {
		t.Fatalf("a good file has %d faults:\n%s", len(faults), strings.Join(faults, "\n"))
	}
	for _, f := range plantedInDrawings {
		t.Run(f.says, func(t *testing.T) {
			if faults := planted(t, doc, f); !strings.Contains(strings.Join(faults, "\n"), f.says) {
				t.Errorf("%q was not caught; said was:\n%s", f.from, strings.Join(faults, "\n"))
			}
		})
	}
}

func TestATableOfLettersThatIsTooLongIsCaught(t *testing.T) {
	var letters strings.Builder
	for r := rune('A'); r < 'ſ'; r++ {
		if !strings.ContainsRune(document.Clean(string(r)), r) || r > '~' && r < '¡' {
			continue
		}
		letters.WriteString(string(r) + " ")
	}
	set, err := typeset(document.Document{Title: "Letters", Lang: "nl", Blocks: []document.Block{document.Paragraph{Runs: document.Plain(letters.String())}}}, composer{style: style{scale: 1}})
	if err != nil {
		t.Fatal(err)
	}
	if err := set.draw(); err != nil {
		t.Fatal(err)
	}
	raw := bytes.Clone(set.buffer.Bytes())
	if faults := strings.Join(pdfcheck.Faults(raw), "\n"); !strings.Contains(faults, "letters in one block") {
		t.Errorf("what the base library writes is not caught: %s", faults)
	}
	file, err := pack(raw)
	if err != nil {
		t.Fatal(err)
	}
	if faults := pdfcheck.Faults(file); len(faults) > 0 {
		t.Errorf("it is not cured: %s", strings.Join(faults, "\n"))
	}
}

func TestAFileWithAnotherHeadIsCaught(t *testing.T) {
	set, err := typeset(document.Document{Title: "Kop", Lang: "nl"}, composer{style: style{scale: 1}})
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := set.write(&out); err != nil {
		t.Fatal(err)
	}
	for from, says := range map[string]string{"%PDF-1.7": "begin with", "\n%\x80": "binary", "/ID [": "no id"} {
		to := strings.Repeat("x", len(from)-1)
		faults := pdfcheck.Faults(bytes.Replace(out.Bytes(), []byte(from), []byte(from[:1]+to), 1))
		if joined := strings.Join(faults, "\n"); !strings.Contains(joined, says) && !strings.Contains(joined, "cannot be read") {
			t.Errorf("%q was not caught: %s", from, joined)
		}
	}
}
