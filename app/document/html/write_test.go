package html_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/document"
	"keukentafel/app/document/html"
	"keukentafel/app/document/sampleplan"
	"keukentafel/app/words"
)

func household() (consent.Recipient, consent.Purpose) {
	return consent.Recipient{Kind: consent.ToHousehold}, consent.PurposeOwnCopy
}

func pageOf(t *testing.T, lang words.Lang, to consent.Recipient, purpose consent.Purpose) string {
	t.Helper()
	d, err := sampleplan.For(to, purpose)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := document.Contacts{}.WebDocument(d, lang)
	if err != nil {
		t.Fatal(err)
	}
	return written(t, doc)
}

func written(t *testing.T, doc document.Document) string {
	t.Helper()
	var out bytes.Buffer
	if err := html.Write(&out, doc); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// node is an element with what is in it.
type node struct {
	name  string
	attrs map[string]string
	kids  []*node
	text  string // of itself and all below
}

// parsed reads the page as strict XML, which every HTML reader can do too.
func parsed(t *testing.T, page string) *node {
	t.Helper()
	decoder := xml.NewDecoder(strings.NewReader(page))
	root := &node{}
	stack := []*node{root}
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return root
		}
		if err != nil {
			t.Fatal(err)
		}
		switch x := token.(type) {
		case xml.StartElement:
			n := &node{name: x.Name.Local, attrs: map[string]string{}}
			for _, a := range x.Attr {
				n.attrs[a.Name.Local] = a.Value
			}
			stack[len(stack)-1].kids = append(stack[len(stack)-1].kids, n)
			stack = append(stack, n)
		case xml.EndElement:
			stack = stack[:len(stack)-1]
		case xml.CharData:
			for _, n := range stack {
				n.text += string(x)
			}
		}
	}
}

func (n *node) all(names ...string) []*node {
	var found []*node
	for _, kid := range n.kids {
		if slices.Contains(names, kid.name) {
			found = append(found, kid)
		}
		found = append(found, kid.all(names...)...)
	}
	return found
}

func TestASecretOfTheFamilyIsNotOnThePageOfTheSchool(t *testing.T) {
	page := pageOf(t, words.NL, first(sampleplan.ToSchool()), second(sampleplan.ToSchool()))
	for _, secret := range sampleplan.Secrets() {
		if strings.Contains(page, secret) {
			t.Errorf("the page says %q", secret)
		}
	}
	if !strings.Contains(page, "Joost Bakker") || strings.Contains(page, "Wie mag wat weten") {
		t.Error("the page is not that of the school")
	}
}

func first(to consent.Recipient, _ consent.Purpose) consent.Recipient     { return to }
func second(_ consent.Recipient, purpose consent.Purpose) consent.Purpose { return purpose }

func TestAPageWithoutATitleOrWithAnUnknownPartIsRefusedAndNothingIsWritten(t *testing.T) {
	var out bytes.Buffer
	if err := html.Write(&out, document.Document{Lang: "nl"}); !errors.Is(err, html.ErrNoTitle) || out.Len() > 0 {
		t.Errorf("%v, %d bytes", err, out.Len())
	}
	if err := html.Write(&out, document.Document{Title: "Plan", Blocks: []document.Block{nil}}); err == nil || out.Len() > 0 {
		t.Errorf("%v, %d bytes", err, out.Len())
	}
}

func TestThePageCanBeReadWithoutSeeingIt(t *testing.T) {
	for _, lang := range words.Langs() {
		to, purpose := household()
		root := parsed(t, pageOf(t, lang, to, purpose))
		top := root.all("html")[0]
		if top.attrs["lang"] != string(lang) || len(root.all("main")) != 1 || len(root.all("header")) != 1 || len(root.all("footer")) != 1 {
			t.Errorf("%s: language or landmarks are missing", lang)
		}
		links := root.all("a")
		if len(links) < 2 || links[0].attrs["href"] != "#"+root.all("main")[0].attrs["id"] {
			t.Errorf("%s: no way past the top of the page", lang)
		}
		places := map[string]bool{"#" + root.all("main")[0].attrs["id"]: true}
		for _, part := range root.all("h2") {
			places["#"+part.attrs["id"]] = true
		}
		for _, link := range links {
			to := link.attrs["href"]
			if !places[to] && !strings.HasPrefix(to, "tel:") && !strings.HasPrefix(to, "mailto:") {
				t.Errorf("%s: a link leads to %q", lang, to)
			}
		}
		if got, want := len(root.all("nav")[0].all("a")), len(root.all("h2"))-1; got != want { // what is worked on stands above the list
			t.Errorf("%s: %d parts in the list of contents, want %d", lang, got, want)
		}
		headings(t, root)
		tables(t, root)
		pictures(t, root)
		if strings.ContainsAny(root.text, "⟦⟧") {
			t.Errorf("%s: a text is missing", lang)
		}
	}
}

func headings(t *testing.T, root *node) {
	t.Helper()
	level := 0
	for _, h := range root.all("h1", "h2", "h3", "h4", "h5", "h6") {
		next := int(h.name[1] - '0')
		if next > level+1 || next == 1 && level > 0 {
			t.Errorf("%s %q after a heading of level %d", h.name, h.text, level)
		}
		level = next
	}
	if level == 0 {
		t.Error("no headings")
	}
}

func tables(t *testing.T, root *node) {
	t.Helper()
	for _, table := range root.all("table") {
		for _, head := range table.all("th") {
			if scope := head.attrs["scope"]; scope != "col" && scope != "row" || head.text == "" {
				t.Errorf("head %q with scope %q", head.text, scope)
			}
		}
		for _, row := range table.all("tbody")[0].all("tr") {
			if row.kids[0].name != "th" {
				t.Errorf("row %q has no head", row.text)
			}
		}
	}
	regions := root.all("div")
	named := slices.ContainsFunc(regions, func(n *node) bool { return n.attrs["role"] == "region" && n.attrs["aria-label"] != "" })
	if len(root.all("table")) == 0 || !named {
		t.Error("no table that can be moved with the keyboard")
	}
}

func pictures(t *testing.T, root *node) {
	t.Helper()
	drawings := root.all("svg")
	if len(drawings) != 5 {
		t.Errorf("%d drawings", len(drawings))
	}
	ids := map[string]bool{}
	for _, n := range root.all("title", "desc", "h2", "main") {
		if id := n.attrs["id"]; id != "" && ids[id] {
			t.Errorf("two things are called %s", id)
		} else {
			ids[id] = true
		}
	}
	for _, d := range drawings {
		if d.attrs["role"] != "img" || !ids[d.attrs["aria-labelledby"]] || !ids[d.attrs["aria-describedby"]] || len(d.all("desc")[0].text) < 40 || d.all("title")[0].text == "" {
			t.Error("a drawing has no name or no description")
		}
	}
}

func TestThePageFetchesNothingAndRunsNothing(t *testing.T) {
	to, purpose := household()
	page := pageOf(t, words.NL, to, purpose)
	root := parsed(t, page)
	if n := len(root.all("script", "link", "img", "iframe", "object", "embed", "form", "input")); n > 0 {
		t.Errorf("%d elements that fetch or send", n)
	}
	for _, word := range []string{"url(", "@import", "javascript:", " src=", "onclick", "onload"} {
		if strings.Contains(page, word) {
			t.Errorf("the page has %q", word)
		}
	}
	if !strings.Contains(page, `content="default-src 'none'`) {
		t.Error("no policy forbids to fetch")
	}
}

func TestMarkupInANameStaysAName(t *testing.T) {
	odd := `<script>alert("x")</script>&amp;'` + "\x01\u202e"
	doc := document.Document{Title: odd, Lang: "nl", Blocks: []document.Block{document.Heading{Level: 1, Text: odd}, document.Paragraph{Runs: document.Strong(odd)},
		document.Statement{Text: odd, Speaker: odd, Detail: odd}, document.Table{Columns: []document.Column{{Title: odd}}, Rows: []document.Row{{Cells: [][]document.Run{document.Plain(odd)}}}, Caption: odd},
		document.List{Items: []document.Item{{Runs: document.Plain(odd)}}}, document.KeyValues{Pairs: []document.Pair{{Key: odd, Value: document.Plain(odd)}}}, document.Note{Title: odd}}}
	root := parsed(t, written(t, doc))
	if len(root.all("script")) > 0 || strings.Count(root.text, `<script>alert("x")</script>&amp;'`) < 10 {
		t.Error("a name became markup, or got lost")
	}
}

func TestTheFamilySeesWhichPartnerMayKnowWhat(t *testing.T) {
	to, purpose := household()
	root := parsed(t, pageOf(t, words.NL, to, purpose))
	tables := root.all("table")
	last := tables[len(tables)-1]
	if !strings.Contains(last.text, "Joost Bakker") || !strings.Contains(last.text, "✓ ja") || len(last.all("caption")) != 1 {
		t.Error(last.text)
	}
}

func TestTheSameDocumentGivesTheSamePage(t *testing.T) {
	to, purpose := household()
	first, second := pageOf(t, words.NL, to, purpose), pageOf(t, words.NL, to, purpose)
	if first != second {
		t.Error("two pages of one plan differ")
	}
}
