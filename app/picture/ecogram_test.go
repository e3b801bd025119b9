package picture

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
	"testing"
	"time"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/samples"
	"keukentafel/app/words"
)

const today = family.Date("2026-11-24")

func papers() map[string]Paper {
	return map[string]Paper{
		"screen": {Width: 900, Height: 620, Words: words.NL},
		"small":  {Width: 420, Height: 300, Words: words.EN},
		"tall":   {Width: 380, Height: 900, Words: words.NL},
		"wide":   {Width: 1600, Height: 500, Words: words.NL},
		"free":   {Words: words.NL},
	}
}

func deWit() consent.Dossier {
	n := 0
	return samples.DeWit(today, func() string { n++; return fmt.Sprintf("id-%03d", n) })
}

func TestNothingOverlapsInTwoHundredFamilies(t *testing.T) {
	for d := range samples.Families(200, 1, today) {
		for name, paper := range papers() {
			tidy(t, name+" "+d.Family.String(), Ecogram(d.Family, paper))
		}
	}
}

func TestNothingOverlapsForOneToFourteenPersonsAndNoneToTwelvePartners(t *testing.T) {
	for people := 1; people <= 14; people++ {
		for around := 0; around <= people; around++ {
			for partners := 0; partners <= 12; partners++ {
				f := crowd(people, around, partners)
				name := []string{"screen", "small", "tall"}[(people+around+partners)%3]
				tidy(t, fmt.Sprintf("%s, %d persons of whom %d around, %d partners", name, people, around, partners), Ecogram(f, papers()[name]))
			}
		}
	}
}

func crowd(people, around, partners int) family.Family {
	f := family.Family{ID: "f", Name: "Van der Meulen-Oude Luttikhuis"}
	for i := range people {
		p := family.Person{ID: family.PersonID(fmt.Sprint("p", i)), Given: family.Text(strings.Repeat("Zoë", 1+i%5)), Place: family.PlaceHousehold}
		if i < around {
			p.Place = family.PlaceNetwork
		}
		f.Persons = append(f.Persons, p)
	}
	for i, p := range f.Persons[:around] {
		if around < people {
			f.Relations = append(f.Relations, family.Relation{From: p.ID, To: f.Persons[people-1].ID, Kind: family.RelFriend, Quality: family.Qualities()[i%6]})
		}
	}
	for i := range partners {
		f.Partners = append(f.Partners, family.Partner{ID: family.PartnerID(fmt.Sprint("q", i)), Kind: family.PartnerKinds()[i], Name: "Małgorzata Wiśniewska",
			House: family.Text(strings.Repeat("huis ", i))})
	}
	return f
}

func TestATextOfAHundredThousandSignsOrNoLettersIsCutNotSpilled(t *testing.T) {
	f := crowd(3, 1, 1)
	f.Name = family.Text(strings.Repeat("W", 100_000))
	f.Persons[0].Given = family.Text(strings.Repeat("𝔐", 100_000))
	f.Persons[1].Given = "\x00\u202e\ufffd"
	f.Partners[0].Name, f.Partners[0].House = "", ""
	tidy(t, "long names", Ecogram(f, papers()["screen"]))
}

func TestAnEmptyFamilyIsACircleWithItsName(t *testing.T) {
	d := Ecogram(family.Family{Name: "De Wit"}, papers()["screen"])
	if len(d.Circles) != 1 || len(d.Lines) != 0 || string(d.Texts[0].Words) != "Gezin De Wit" {
		t.Errorf("%d circles, %d lines", len(d.Circles), len(d.Lines))
	}
	if got := d.Text(words.NL); got != "Ecogram van gezin De Wit. Er staat nog niemand omheen." {
		t.Error(got)
	}
}

func TestTheSameFamilyGivesTheSamePicture(t *testing.T) {
	f := deWit().Family
	if !reflect.DeepEqual(Ecogram(f, Paper{Words: words.NL}), Ecogram(f, Paper{Words: words.NL})) {
		t.Error("two pictures of one family differ")
	}
}

func TestThePictureStaysOnThePaper(t *testing.T) {
	for name, paper := range papers() {
		d := Ecogram(crowd(14, 13, 12), paper)
		if paper.Width > 0 && (d.Width > paper.Width+0.01 || d.Height > paper.Height+0.01) {
			t.Errorf("%s: %.1f x %.1f on %.0f x %.0f", name, d.Width, d.Height, paper.Width, paper.Height)
		}
	}
}

func TestThePictureCanBeReadAloud(t *testing.T) {
	text := Ecogram(deWit().Family, papers()["screen"]).Text(words.NL)
	for _, want := range []string{
		"Ecogram van gezin De Wit. In het midden: Sanne, Ruud, Lisa, Noor en Daan. Vader Karim: vooral gespannen, kost vooral energie (Sanne: gespannen, Lisa: gespannen, Noor: op afstand, Daan: goede band).",
		"Oma Riet: vooral heel sterke band, betekent heel veel, geeft vooral energie (", "Buurvrouw Gülşen: goede band, betekent best veel, energie over en weer.", "Vriend Orlando: goede band.", "Joost Brandsma: school, Het Kompas",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("missing %q in:\n%s", want, text)
		}
	}
	if english := Ecogram(deWit().Family, papers()["screen"]).Text(words.EN); !strings.Contains(english, "Grandma Riet: mostly very close, means very much, mostly gives energy") || strings.Contains(english, "⟦") {
		t.Error(english)
	}
}

func TestEveryWordOfThePictureExists(t *testing.T) {
	for d := range samples.Families(200, 300, today) {
		for _, lang := range words.Langs() {
			if text := Ecogram(d.Family, Paper{Words: lang}).Text(lang); strings.ContainsAny(text, "⟦{") {
				t.Fatalf("%s: a text is missing in %s", d.Family, lang)
			}
		}
	}
}

func TestABondIsToldByLineColourAndWord(t *testing.T) {
	seen := map[string]family.Quality{}
	for _, q := range family.Qualities() {
		f := crowd(2, 1, 0)
		f.Relations[0].Quality = q
		d := Ecogram(f, papers()["screen"])
		from, to := d.Lines[0].From, d.Lines[len(d.Lines)-1].To
		look := fmt.Sprint(len(d.Lines), d.Lines[0].Width, from.distance(to) > 60)
		if other, twice := seen[look]; twice {
			t.Errorf("%q and %q have the same kind of line", q, other)
		}
		seen[look] = q
		last := d.Texts[len(d.Texts)-1]
		if told := q != family.QualityUnknown; told != (last.Role == RoleBond) || told && (last.Tone != d.Lines[0].Tone || last.Words == "") {
			t.Errorf("%q has no word at its end in the tone of its line", q)
		}
	}
}

func TestWhoDiedOrStoppedHelpingIsNotDrawn(t *testing.T) {
	f := crowd(3, 2, 2)
	f.Persons[0].Died, f.Partners[0].Until = "2020-01-01", "2025-01-01"
	paper := papers()["screen"]
	paper.On = today
	if d := Ecogram(f, paper); len(d.Circles) != 3 {
		t.Errorf("%d circles, want the household, one person and one partner", len(d.Circles))
	}
}

func TestSchoolsPictureShowsNoTherapist(t *testing.T) {
	d := deWit()
	school := d.Family.Partners[0]
	slice, _, err := consent.Preview(d, consent.Request{ID: "1", At: time.Unix(1, 0), On: today, Purpose: consent.PurposeCooperate,
		Recipient: consent.Recipient{Kind: consent.ToPartner, Partner: school.ID}})
	if err != nil {
		t.Fatal(err)
	}
	drawing := EcogramOfSlice(slice, papers()["screen"])
	tidy(t, "slice", drawing)
	text := drawing.Text(words.NL)
	if strings.Contains(text, "Yara") || strings.Contains(text, "gespannen") || !strings.Contains(text, "Joost") {
		t.Error(text)
	}
}

func TestPrivateWordsInAPictureAreWithheldFromLogs(t *testing.T) {
	d := Ecogram(deWit().Family, papers()["screen"])
	if printed := fmt.Sprintf("%v %+v %#v", d, d, d); strings.Contains(printed, "Riet") || strings.Contains(printed, "Kompas") {
		t.Error("a drawing gives names away when it is printed")
	}
}

func TestTheFileIsWholeXML(t *testing.T) {
	f := crowd(3, 2, 1)
	f.Persons[0].Given = `<b>&"]]>` + "\x01"
	var out bytes.Buffer
	if err := SVG(&out, Ecogram(f, papers()["screen"]), DayPalette()); err != nil {
		t.Fatal(err)
	}
	decoder := xml.NewDecoder(&out)
	for {
		if _, err := decoder.Token(); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, io.ErrShortWrite }

func TestAFullDiskIsReported(t *testing.T) {
	if err := SVG(full{}, Ecogram(deWit().Family, papers()["screen"]), DayPalette()); !errors.Is(err, io.ErrShortWrite) {
		t.Errorf("got %v", err)
	}
}

func BenchmarkEcogram(b *testing.B) {
	f := deWit().Family
	for b.Loop() {
		Ecogram(f, Paper{Width: 900, Height: 620, Words: words.NL})
	}
}
