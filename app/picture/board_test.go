package picture

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/samples"
	"keukentafel/app/words"
)

// orderly checks what is promised of every picture on a board.
func orderly(t *testing.T, what string, d Drawing, paper Paper) {
	t.Helper()
	for i, a := range d.Texts {
		for _, b := range d.Texts[i+1:] {
			if touch(a, b) {
				t.Errorf("%s: two texts overlap", what)
			}
		}
		if a.Left < 0 || a.Top < 0 || a.Left+a.Width > d.Width+0.01 || a.Top+a.Height > d.Height+0.01 {
			t.Errorf("%s: a text leaves the paper: %q at %.0f, %.0f of %.0f", what, string(a.Words), a.Left, a.Top+a.Height, d.Height)
		}
		if strings.ContainsAny(string(a.Words), "⟦{") {
			t.Errorf("%s: a text is missing", what)
		}
		for _, l := range d.Lines {
			for step := range 9 {
				if boxDistance(a, l.From.towards(l.To, l.From.distance(l.To)*float64(step)/8)) == 0 {
					t.Errorf("%s: a line runs through a text", what)
					break
				}
			}
		}
	}
	inside := func(p Point) bool { return p.X >= 0 && p.Y >= 0 && p.X <= d.Width && p.Y <= d.Height }
	for _, p := range d.Polygons {
		for _, at := range p.Points {
			if !inside(at) {
				t.Errorf("%s: a shape leaves the paper", what)
			}
		}
		if len(p.Points) < 3 || len(p.Points) > 16 {
			t.Errorf("%s: a shape has %d corners", what, len(p.Points))
		}
	}
	for _, l := range d.Lines {
		if !inside(l.From) || !inside(l.To) {
			t.Errorf("%s: a line leaves the paper", what)
		}
	}
	if paper.Width > 0 && d.Width > paper.Width+0.01 || paper.Height > 0 && d.Height > paper.Height+0.01 {
		t.Errorf("%s: %.1f x %.1f on %.0f x %.0f", what, d.Width, d.Height, paper.Width, paper.Height)
	}
	if d.Description == "" || strings.ContainsAny(string(d.Description), "⟦{") {
		t.Errorf("%s: a description misses words", what)
	}
}

// boards are all pictures on a board, of one family.
func boards(d consent.Dossier, paper Paper) map[string]Drawing {
	paper.On = today
	return map[string]Drawing{
		"timeline": Timeline(d.Family, d.Plan, d.Versions, paper), "trends": GoalTrends(d.Family, d.Plan, paper),
		"matrix": ConsentMatrix(ownCopy(d), paper),
	}
}

// ownCopy is what the household may read; of an empty dossier only its name.
func ownCopy(d consent.Dossier) consent.Slice {
	made, err := consent.Disclose(d, consent.Request{ID: "own", At: time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC), On: today, Recipient: consent.Recipient{Kind: consent.ToHousehold}, Purpose: consent.PurposeOwnCopy})
	if err != nil {
		return consent.Slice{Family: family.Family{Name: d.Family.Name}}
	}
	return made.Slice()
}

// busy gives a family a longer history than the samples have: versions, looking
// back and marks, as the number of the family decides.
func busy(d consent.Dossier, n int) consent.Dossier {
	day := d.Family.Opened.AddDays(n % 40)
	for i := range n % 9 {
		day = day.AddDays(3 + (n*7+i*31)%200)
		d.Versions = append(d.Versions, family.Version{Number: i + 1, AdoptedOn: day})
		client, worker := family.GAS((n+i)%6-3), family.GAS((n+2*i)%6-3)
		e := family.Evaluation{On: day.AddDays(n % 5)}
		for _, g := range d.Plan.Goals {
			e.Scores = append(e.Scores, family.GoalScore{Goal: g.ID, Client: &client, Worker: &worker})
		}
		d.Plan.Evaluations = append(d.Plan.Evaluations, e)
		d.Plan.Meetings = append(d.Plan.Meetings, family.Meeting{On: day.AddDays(-2)}, family.Meeting{On: day})
		d.Plan.Marks = append(d.Plan.Marks, family.Mark{Person: d.Family.Persons[0].ID, Topic: "Hoe gaat het?", Score: (n + i) % 11, On: day})
	}
	for i := range d.Family.Partners {
		p := &d.Family.Partners[i]
		switch (n + i) % 5 {
		case 0:
			p.From = ""
		case 1:
			p.Until = day
		case 2:
			p.From, p.Until = day, day.AddDays(-10) // typed the wrong way round
		case 3:
			p.From, p.Until = "", ""
		}
	}
	return d
}

func TestNoTwoTextsTouchInThePicturesOfFiveHundredFamilies(t *testing.T) {
	sheets := papers()
	names := []string{"screen", "small", "tall", "wide", "free"}
	n := 0
	for d := range samples.Families(500, 9000, today) {
		name := names[n%len(names)]
		for kind, drawing := range boards(busy(d, n), sheets[name]) {
			orderly(t, fmt.Sprint(kind, " ", name, " ", d.Family), drawing, sheets[name])
		}
		n++
	}
}

func TestTheSameHistoryGivesTheSamePictures(t *testing.T) {
	d := busy(samples.Family(5, today), 7)
	for kind, drawing := range boards(d, papers()["screen"]) {
		if !reflect.DeepEqual(drawing, boards(d, papers()["screen"])[kind]) {
			t.Errorf("two pictures of one %s differ", kind)
		}
	}
}

func TestLongNamesAreCutAndOddLettersDoNoHarm(t *testing.T) {
	d := busy(samples.Family(6, today), 8)
	long := family.Text(strings.Repeat("Wijnberg-", 20_000))
	d.Family.Name, d.Family.Persons[0].Given, d.Plan.Goals[0].Words = long, long, long
	d.Plan.Goals[1].Words, d.Plan.Marks[0].Topic = "\x00\u202e een\n\ntwee \t", long
	for i := range d.Family.Partners {
		d.Family.Partners[i].Name, d.Family.Partners[i].House = long, long
	}
	for name, paper := range papers() {
		for kind, drawing := range boards(d, paper) {
			orderly(t, kind+" "+name, drawing, paper)
		}
	}
}

func TestDaysThatCannotBeAreLeftOutAndFarDaysFit(t *testing.T) {
	d := samples.Family(7, today)
	d.Family.Opened, d.Plan.NextReview = "2026-02-31", "9999-12-31"
	d.Family.Partners[0].From = "0007-01-01"
	for name, paper := range papers() {
		for kind, drawing := range boards(d, paper) {
			orderly(t, kind+" "+name, drawing, paper)
		}
	}
}

func TestAnEmptyPlanSaysWhatIsMissing(t *testing.T) {
	var d consent.Dossier
	d.Family.Name = "De Wit"
	said := map[string]string{
		"timeline": "Tijdlijn van gezin De Wit. Er staat nog geen dag in dit plan. Zet erin wanneer er gepraat is en wie er helpt, dan komt het hier te staan.",
		"trends":   "Hoe gaat het met de doelen van gezin De Wit? Er zijn nog geen doelen. Er heeft nog niemand een cijfer gegeven.",
		"matrix":   "Wie mag wat weten over wie, in gezin De Wit. Er is nu geen toestemming om iets te delen.",
	}
	for kind, drawing := range boards(d, papers()["screen"]) {
		orderly(t, kind, drawing, papers()["screen"])
		if got := string(drawing.Description); got != said[kind] {
			t.Errorf("%s: %s", kind, got)
		}
		if len(drawing.Texts) == 0 {
			t.Errorf("%s: nothing is written in the picture", kind)
		}
	}
}

func TestTheTimelineCanBeReadAloud(t *testing.T) {
	d := deWit()
	d.Versions = []family.Version{{Number: 2, AdoptedOn: "2026-11-20"}, {Number: 1, AdoptedOn: "2026-11-14"}}
	for lang, wants := range map[words.Lang][]string{
		words.NL: {"Tijdlijn van gezin De Wit. Het begon op 12 november 2026. Versie 1 is vastgesteld op 14 november 2026. Versie 2", "Er is gepraat op 12 november 2026 en 24 november 2026.",
			"Joost Brandsma (school): sinds 24 november 2024, niveau 3: lichte hulp."},
		words.EN: {"Timeline of the De Wit family.", "Version 1 was adopted on 14 November 2026.", "Joost Brandsma (school): since 24 November 2024, level 3:"},
	} {
		text := string(Timeline(d.Family, d.Plan, d.Versions, Paper{Words: lang, On: today}).Description)
		for _, want := range wants {
			if !strings.Contains(text, want) {
				t.Errorf("missing %q in:\n%s", want, text)
			}
		}
	}
}

func TestWhatTheFamilyAndAWorkerSayOfAGoalIsKeptApart(t *testing.T) {
	client, worker := family.GAS(-1), family.GAS(1)
	p := family.Plan{Goals: []family.Goal{{ID: "g", Words: "Weer samen eten."}, {ID: "h", Words: "Rust met geld."}},
		Evaluations: []family.Evaluation{{On: "2026-10-01", Scores: []family.GoalScore{{Goal: "g", Client: &client, Worker: &worker}}}}}
	d := GoalTrends(family.Family{Name: "De Wit"}, p, papers()["screen"])
	want := "Doel 1. Weer samen eten: Het gezin zegt: een stap vooruit (1 oktober 2026). De hulpverlener zegt: meer dan het doel (1 oktober 2026). " +
		"Doel 2. Rust met geld: Op dit doel is nog niet teruggekeken."
	if !strings.Contains(string(d.Description), want) {
		t.Error(d.Description)
	}
	dots, squares := 0, 0
	for _, c := range d.Circles {
		if c.Role == RoleScore {
			dots++
		}
	}
	for _, p := range d.Polygons {
		if p.Role == RoleScore && p.Filled {
			squares++
		}
	}
	if dots != 2 || squares != 2 { // one of each in the chart and in the legend
		t.Errorf("%d circles and %d squares", dots, squares)
	}
}
