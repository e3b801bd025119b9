package office_test

import (
	"bytes"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"keukentafel/app/document"
	"keukentafel/app/document/office"
	"keukentafel/app/document/sampleplan"
	"keukentafel/app/words"
)

// texts are the writers of text, with the part in which the text is.
var texts = []struct {
	name  string
	write func(io.Writer, document.Document) error
	part  string
}{
	{"odt", office.ODT, "content.xml"},
	{"docx", office.DOCX, "word/document.xml"},
}

func written(t testing.TB, write func(io.Writer, document.Document) error, doc document.Document) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := write(&out, doc); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// told are the lines of text that a document holds, as they must be read again.
func told(doc document.Document) []string {
	var all []string
	add := func(text string) { all = append(all, strings.ReplaceAll(document.Clean(text), "\uffff", "\ufffd")) }
	join := func(runs []document.Run) string {
		var b strings.Builder
		for _, r := range runs {
			b.WriteString(r.Text)
		}
		return b.String()
	}
	for _, block := range doc.All() {
		switch b := block.(type) {
		case document.Heading:
			add(b.Text)
		case document.Paragraph:
			add(join(b.Runs))
		case document.List:
			for _, item := range b.Items {
				add(join(item.Runs))
			}
		case document.Table:
			if b.Caption != "" {
				add(b.Caption)
			}
			for _, c := range b.Columns {
				add(c.Title)
			}
			for _, row := range b.Rows {
				for _, cell := range row.Cells {
					add(join(cell))
				}
			}
		case document.KeyValues:
			for _, p := range b.Pairs {
				all = append(all, document.Clean(p.Key)+"\t"+document.Clean(join(p.Value)))
			}
		case document.Statement:
			add("“" + b.Text + "”")
			if b.Speaker != "" {
				add(b.Speaker + " · " + b.Detail)
			}
		case document.Note:
			add(b.Title)
			add(join(b.Runs))
		case document.Blank:
			add(b.Label)
			add("☐ " + strings.Join(b.Options, "    ☐ "))
		case document.Signatures:
			for _, s := range b.Lines {
				add(strings.Trim(s.Name+"\n"+s.Role, "\n"))
			}
		case document.Code:
			add(strings.Join(b.Groups, " "))
		}
	}
	return all
}

func TestASecretOfTheFamilyIsNotInTheTextOfTheSchool(t *testing.T) {
	d, err := sampleplan.For(sampleplan.ToSchool())
	if err != nil {
		t.Fatal(err)
	}
	doc, err := document.PlanDocument(d, words.NL)
	if err != nil {
		t.Fatal(err)
	}
	for _, form := range texts {
		for name, part := range opened(t, written(t, form.write, doc)) {
			for _, secret := range sampleplan.Secrets() {
				if strings.Contains(part, secret) {
					t.Errorf("%s: %s says %q", form.name, name, secret)
				}
			}
		}
	}
}

func TestATextWithoutATitleOrWithABrokenPartIsRefusedAndNothingIsWritten(t *testing.T) {
	brokenLogo := document.Document{Title: "Plan", Logo: &document.Image{Data: []byte("geen plaatje"), Media: "image/png"}}
	strangeLogo := document.Document{Title: "Plan", Logo: &document.Image{Data: []byte("GIF89a"), Media: "image/gif"}}
	for _, form := range texts {
		var out bytes.Buffer
		if err := form.write(&out, document.Document{Lang: "nl", Title: " \x07"}); !errors.Is(err, office.ErrNoTitle) || out.Len() > 0 {
			t.Errorf("%s: %v, %d bytes", form.name, err, out.Len())
		}
		if err := form.write(&out, document.Document{Title: "Plan", Blocks: []document.Block{nil}}); err == nil || out.Len() > 0 {
			t.Errorf("%s: an unknown part: %v, %d bytes", form.name, err, out.Len())
		}
		for _, doc := range []document.Document{brokenLogo, strangeLogo} {
			if err := form.write(&out, doc); !errors.Is(err, office.ErrLogo) || out.Len() > 0 {
				t.Errorf("%s: %v, %d bytes", form.name, err, out.Len())
			}
		}
	}
}

// fullDisk takes some bytes and then no more.
type fullDisk struct{ room int }

var errFull = errors.New("disk is full")

func (f *fullDisk) Write(p []byte) (int, error) {
	if len(p) > f.room {
		n := f.room
		f.room = 0
		return n, errFull
	}
	f.room -= len(p)
	return len(p), nil
}

func TestADiskThatBecomesFullHalfwayIsToldWhereverThatIs(t *testing.T) {
	doc := everything(t)
	doc.Blocks = doc.Blocks[:len(doc.Blocks)-2] // without the drawing
	for _, form := range texts {
		size := len(written(t, form.write, doc))
		for _, room := range []int{0, 1, 40, size / 2, size - 1} {
			if err := form.write(&fullDisk{room}, doc); !errors.Is(err, errFull) {
				t.Errorf("%s: after %d of %d bytes: %v", form.name, room, size, err)
			}
		}
	}
}

func TestNoWordOfAPlanIsLostInATextToWriteOnIn(t *testing.T) {
	for _, form := range texts {
		for _, doc := range []document.Document{everything(t), planDocument(t, words.NL), planDocument(t, words.EN)} {
			read := paragraphs(t, opened(t, written(t, form.write, doc))[form.part])
			at := 0
			for _, line := range told(doc) {
				i := slices.Index(read[at:], line)
				if i < 0 {
					t.Fatalf("%s: %q is not there, or not in its place", form.name, line)
				}
				at += i + 1
			}
		}
	}
}

func TestMarksFromZeroToTenStandInOneRowAndLongAnswersDoNot(t *testing.T) {
	marks := strings.Split("0 1 2 3 4 5 6 7 8 9 10", " ")
	long := []string{strings.Repeat("lang ", 12) + "een", strings.Repeat("lang ", 12) + "twee"}
	doc := document.Document{Title: "Formulier", Lang: "nl", Blocks: []document.Block{document.Blank{Options: marks}, document.Blank{Options: long}}}
	for _, form := range texts {
		read := paragraphs(t, opened(t, written(t, form.write, doc))[form.part])
		if want := []string{"☐ " + strings.Join(marks, "    ☐ "), "☐ " + long[0], "☐ " + long[1]}; !slices.Equal(read, want) {
			t.Errorf("%s: %q", form.name, read)
		}
	}
}

func TestTheSameDocumentGivesTheSameBytes(t *testing.T) {
	for _, form := range texts {
		if doc := everything(t); !bytes.Equal(written(t, form.write, doc), written(t, form.write, doc)) {
			t.Errorf("%s: two texts of one document differ", form.name)
		}
	}
}

func TestAnEmptyPlanAndAVeryLongOneAreTexts(t *testing.T) {
	long := document.Document{Title: "Lang", Lang: "nl"}
	for range 3000 { // about a hundred pages
		long.Blocks = append(long.Blocks, document.Paragraph{Runs: document.Plain(strings.Repeat("woorden die achter elkaar staan ", 4))})
	}
	for _, form := range texts {
		for _, doc := range []document.Document{long, {Title: "Leeg"}} {
			read := paragraphs(t, opened(t, written(t, form.write, doc))[form.part])
			if len(read) != len(doc.Blocks) {
				t.Errorf("%s: %d of %d paragraphs", form.name, len(read), len(doc.Blocks))
			}
		}
	}
}
