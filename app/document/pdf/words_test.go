package pdf_test

import (
	"bytes"
	"strconv"
	"strings"
	"testing"

	"keukentafel/app/document"
)

const busy = "Iedere week bespreken de jeugdbeschermingsorganisaties en de gezinsvoogdijwerkers hoeveel minuten verantwoordelijkheid " +
	"samenwerkingsverbanden nemen voor ziekenhuisopnames, schoolverzuim en toestemmingsformulieren. "

// narrow is a table in which words must be broken.
func narrow(words string) document.Document {
	cell := document.Plain(words)
	return page(document.Table{
		Columns: []document.Column{{Title: "Ondersteuningsovereenkomsten"}, {Title: "B"}, {Title: "C"}, {Title: "D"}, {Title: "E"}},
		Rows:    []document.Row{{Cells: [][]document.Run{cell, cell, cell, cell, cell}}},
	})
}

func TestAWordThatIsBrokenOverTwoLinesIsReadAsOne(t *testing.T) {
	file := write(t, narrow(strings.TrimSpace(busy)))
	if drawn := read(t, file, "pdftotext", "-raw", "FILE", "-"); !strings.Contains(drawn, "\u00ad\n") && !strings.Contains(drawn, "\u00ad") {
		t.Fatalf("no word was broken:\n%s", drawn)
	}
	spoken := strings.Join(strings.Fields(read(t, file, "pdfinfo", "-struct-text", "FILE")), " ")
	spoken = strings.ReplaceAll(strings.ReplaceAll(spoken, `" "`, ""), "\u00ad", "")
	if n := strings.Count(spoken, strings.TrimSpace(busy)); n != 5 {
		t.Errorf("%d of 5 cells are read whole:\n%s", n, spoken)
	}
	if strings.Contains(spoken, "- ") {
		t.Errorf("a hyphen of a line end is read aloud:\n%s", spoken)
	}
	if !strings.Contains(spoken, "Ondersteuningsovereenkomsten") {
		t.Errorf("the head of the column is not read whole:\n%s", spoken)
	}
}

func TestANameIsNotBroken(t *testing.T) {
	name := strings.Repeat("x ", 30) + "anneliesverantwoordelijkheid "
	run := document.Run{Text: strings.Repeat(name, 8), Where: "person 42"}
	plain := run
	plain.Where = ""
	if got := text(t, write(t, page(document.Paragraph{Runs: []document.Run{run}}))); strings.Contains(got, "\u00ad") {
		t.Errorf("a name is broken:\n%s", got)
	}
	if got := text(t, write(t, page(document.Paragraph{Runs: []document.Run{plain}}))); !strings.Contains(got, "\u00ad") {
		t.Errorf("an ordinary word is not:\n%s", got)
	}
	heading := document.Heading{Level: 2, Text: strings.Repeat("De hulpverleningsorganisaties ", 6)}
	if got := text(t, write(t, page(heading))); strings.Contains(got, "\u00ad") {
		t.Errorf("a heading is broken:\n%s", got)
	}
}

const letter = "أريد أن ينام أخي Noor جيدا كل ليلة، وأن نذهب إلى المدرسة في الساعة 8:30 (مع ماما) ثم نأكل معا. لا أحب الشجار في البيت، وأتمنى أن نجلس إلى الطاولة كل يوم جمعة."

func arabic() document.Document {
	return page(
		document.Heading{Level: 1, Text: "Plan van محمد العربي"},
		document.KeyValues{Pairs: []document.Pair{{Key: "Vader", Value: document.Plain("محمد العربي (vader)")}}},
		document.Statement{Text: letter, Speaker: "محمد العربي", Detail: "3 november 2026"},
		document.List{Items: []document.Item{{Runs: []document.Run{{Text: "فاطمة الزهراء", Bold: true}, {Text: " belt op 12-11-2026."}}}}},
		document.Table{Columns: []document.Column{{Title: "Wie"}, {Title: "Wat", Share: 3}}, Rows: []document.Row{{Cells: [][]document.Run{document.Plain("مُحَمَّد"), document.Plain(letter)}}}},
	)
}

func TestAnArabicTextIsReadInTheOrderOfItsWords(t *testing.T) {
	file := write(t, arabic())
	read(t, file, "qpdf", "--check", "FILE")
	spoken := strings.ReplaceAll(read(t, file, "pdfinfo", "-struct-text", "FILE"), "\n", " ")
	spoken = strings.Join(strings.Fields(strings.ReplaceAll(spoken, "\"", " ")), " ")
	for _, want := range []string{"Plan van محمد العربي", "محمد العربي (vader)", "“" + letter + "”", "فاطمة الزهراء belt op 12-11-2026.", "مُحَمَّد"} {
		if !strings.Contains(spoken, want) {
			t.Errorf("not read: %s\n%s", want, spoken)
		}
	}
	marks := strings.NewReplacer("\u202a", "", "\u202b", "", "\u202c", "", "\u200e", "", "\u200f", "")
	copied := marks.Replace(read(t, file, "pdftotext", "FILE", "-"))
	for _, want := range []string{"محمد العربي", "فاطمة الزهراء", "وأتمنى أن نجلس إلى الطاولة كل يوم جمعة"} {
		if !strings.Contains(copied, want) {
			t.Errorf("not copied: %s\n%s", want, copied)
		}
	}
	if strings.Contains(copied+spoken, "\ufffd") {
		t.Error("a letter cannot be read")
	}
	if fonts := read(t, file, "pdffonts", "FILE"); strings.Count(fonts, "Type 3") != 2 || strings.Contains(fonts, " no  no ") {
		t.Errorf("fonts:\n%s", fonts)
	}
}

func TestAnArabicTextStandsAtTheRightAndANameWhereNamesStand(t *testing.T) {
	file := write(t, page(document.Paragraph{Runs: document.Plain(letter)}))
	rightmost := 0.0
	for _, edge := range rightEdges(t, file) {
		rightmost = max(rightmost, edge)
	}
	if rightmost < 595.28-62-1 {
		t.Errorf("the text ends at %.1f points", rightmost)
	}
	named := write(t, page(document.KeyValues{Pairs: []document.Pair{{Key: "Vader", Value: document.Plain("محمد العربي")}}}))
	for _, edge := range rightEdges(t, named)[:2] {
		if edge > 350 {
			t.Errorf("a name ends at %.1f points", edge)
		}
	}
}

func TestTheDayAfterAnArabicNameStaysBehindIt(t *testing.T) {
	file := write(t, page(document.Statement{Text: "Hoi.", Speaker: "محمد العربي", Detail: "3 november 2026"}))
	place := map[string]float64{}
	for _, part := range strings.Split(read(t, file, "pdftotext", "-bbox", "FILE", "-"), "<word xMin=\"")[1:] {
		at, err := strconv.ParseFloat(part[:strings.Index(part, "\"")], 64)
		if err != nil {
			t.Fatal(err)
		}
		place[part[strings.Index(part, ">")+1:strings.Index(part, "</word>")]] = at
	}
	// This reader lists Arabic letter by letter: the first of the name is the rightmost.
	if !(place["م"] > place["ي"] && place["3"] > place["م"] && place["november"] > place["3"]) {
		t.Errorf("the words stand at %v", place)
	}
}

func TestArabicGivesTheSameBytesAgain(t *testing.T) {
	if !bytes.Equal(write(t, arabic()), write(t, arabic())) {
		t.Error("two files differ")
	}
}

func TestHundredsOfJoinedLettersFit(t *testing.T) {
	var words []string
	for r := rune(0x620); r < 0x6d4; r++ {
		if r < 0x64b || r >= 0x671 {
			words = append(words, string(r)+string(r)+string(r)+" "+string(r))
		}
	}
	want := strings.Join(words, " ")
	spoken := read(t, write(t, page(document.Paragraph{Runs: document.Plain(want)})), "pdfinfo", "-struct-text", "FILE")
	spoken = strings.Join(strings.Fields(strings.ReplaceAll(strings.ReplaceAll(spoken, "\n", " "), "\"", " ")), " ")
	if !strings.Contains(spoken, want) {
		t.Errorf("got %s\nwant %s", spoken, want)
	}
}

func TestAnAccentThatHasNoLetterOfItsOwnIsKept(t *testing.T) {
	const words = "x̂ax m̃ x hoed" // no font has x̂ as one letter
	if got := text(t, write(t, page(document.Paragraph{Runs: document.Plain(words)}))); !strings.Contains(strings.Join(strings.Fields(got), " "), words) {
		t.Errorf("the page reads %q, want %q", got, words)
	}
}
