package rights_test

import (
	"errors"
	"strings"
	"testing"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/screen/rights"
	"keukentafel/app/ui/screen/trial"
)

// persons of the sample, by their short names.
func person(d consent.Dossier, name string) family.PersonID {
	for _, p := range d.Family.Persons {
		if string(p.Given) == name {
			return p.ID
		}
	}
	return ""
}

// asked is the sample with requests: a copy that waits, one that is late, a
// correction of a fact and of an opinion, and one that was refused.
func asked() consent.Dossier {
	d := trial.DeWit()
	sanne, karim, daan := person(d, "Sanne"), person(d, "Karim"), person(d, "Daan")
	d.Plan.Statements = append(d.Plan.Statements,
		family.Statement{ID: "fact", Kind: family.KindFact, Text: "Daan is zes keer geschorst.", About: []family.PersonID{daan}},
		family.Statement{ID: "opinion", Kind: family.KindOpinion, Text: "Daan is lastig.", About: []family.PersonID{daan}})
	d.Requests = []family.RightsRequest{
		{ID: "r-copy", Kind: family.RequestCopy, By: sanne, Asked: "2026-11-10", AnswerBy: "2026-12-10", Words: "Ik wil weten wat er over mij staat."},
		{ID: "r-late", Kind: family.RequestAccess, By: karim, About: daan, Asked: "2026-10-10", AnswerBy: "2026-11-10"},
		{ID: "r-fact", Kind: family.RequestCorrection, By: sanne, About: daan, Object: "fact", Words: "Het was twee keer.", Asked: "2026-11-20", AnswerBy: "2026-12-20"},
		{ID: "r-opinion", Kind: family.RequestCorrection, By: sanne, About: daan, Object: "opinion", Words: "Dat is niet zo.", Asked: "2026-11-21", AnswerBy: "2026-12-21"},
		{ID: "r-old", Kind: family.RequestAccess, By: sanne, Asked: "2026-03-01", AnswerBy: "2026-04-01", Outcome: family.RequestRefused, Answered: "2026-03-20", Why: "Dit ging over oma."},
	}
	return d
}

func open(t *testing.T, d consent.Dossier, look trial.Look) (*trial.Stage, family.FamilyID) {
	t.Helper()
	s := trial.New(t, d, look)
	s.Show(rights.New(rights.Needs{Frame: s.Frame, Desk: s.Desk, Family: d.Family.ID}))
	return s, d.Family.ID
}

func request(t *testing.T, s *trial.Stage, id family.FamilyID, which family.RequestID) family.RightsRequest {
	t.Helper()
	for _, r := range s.Dossier(id).Requests {
		if r.ID == which {
			return r
		}
	}
	t.Fatalf("no request %s", which)
	return family.RightsRequest{}
}

func TestWithoutThePenRequestsAreReadOnly(t *testing.T) {
	d := asked()
	d.Pen.State = family.PenElsewhere
	s, _ := open(t, d, trial.Look{})
	if s.Has("Verzoek opschrijven") || !s.Has("Een ander schrijft nu aan dit plan.") {
		t.Error(s.Texts())
	}
	s.Press("Afschrift: Sanne")
	if s.Has("Afwijzen") || !s.Has("Ik wil weten wat er over mij staat.") {
		t.Error("a request can be answered without the pen")
	}
}

func TestAFamilyThatCannotBeReadSaysSo(t *testing.T) {
	s := trial.New(t, trial.DeWit(), trial.Look{})
	s.Show(rights.New(rights.Needs{Frame: s.Frame, Desk: s.Desk, Family: "gone"}))
	if !s.Has("kunnen nu niet worden getoond") {
		t.Error(s.Texts())
	}
}

func TestARequestOfNobodyOrOfAChildIsNotWrittenDownAndItsWordsStay(t *testing.T) {
	d := trial.DeWit()
	s, id := open(t, d, trial.Look{})
	s.Press("Verzoek opschrijven")
	words := trial.Find(s, func(*kit.Area) bool { return true })
	words.SetText("Ik wil lezen")
	words.OnChanged("Ik wil lezen")
	s.Press("Opschrijven")
	if !s.Has("Kies wie het vraagt.") {
		t.Error(s.Texts())
	}
	var boxes []*kit.Combobox
	trial.Find(s, func(c *kit.Combobox) bool { boxes = append(boxes, c); return true })
	who := boxes[0]
	who.SetSelected(string(person(d, "Daan")))
	s.Press("Opschrijven")
	if !s.Has("explained: ") || len(s.Dossier(id).Requests) != 0 || len(s.Kept) != 1 {
		t.Errorf("%v %v", s.Dossier(id).Requests, s.Kept)
	}
	who.SetSelected(string(person(d, "Sanne")))
	s.Press("Opschrijven")
	if got := s.Dossier(id).Requests; len(got) != 1 || got[0].AnswerBy != "2026-12-24" || len(s.Kept) != 0 {
		t.Errorf("%v %v", got, s.Kept)
	}
	if !s.Has("antwoord uiterlijk 24 december 2026") {
		t.Error(s.Texts())
	}
}

func TestARefusalNeedsAReason(t *testing.T) {
	s, id := open(t, asked(), trial.Look{})
	s.Press("Afschrift: Sanne")
	s.Press("Afwijzen")
	s.Press("Afwijzen")
	if !request(t, s, id, "r-copy").Open() || !s.Has("explained: ") {
		t.Error("a request was refused without a word")
	}
	why := trial.Find(s, func(*kit.Area) bool { return true })
	why.SetText("Oma staat er ook in.")
	why.OnChanged("Oma staat er ook in.")
	s.Press("Afwijzen")
	if r := request(t, s, id, "r-copy"); r.Outcome != family.RequestRefused || len(s.Kept) != 0 {
		t.Errorf("%s", r.Outcome)
	}
}

func TestAnOpinionCanOnlyBeRefusedWithTheExplanation(t *testing.T) {
	s, id := open(t, asked(), trial.Look{})
	s.PressNth("Verbetering: Sanne over Daan", 1)
	if s.Has("Verbeteren") || !s.Has("Een mening wordt niet verbeterd.") {
		t.Error(s.Texts())
	}
	s.Press("Afwijzen")
	s.Press("Afwijzen")
	if r := request(t, s, id, "r-opinion"); r.Outcome != family.RequestRefused || !strings.Contains(string(r.Why), "eigen kijk") {
		t.Error("the explanation is not kept")
	}
}

func TestAFactIsMendedAndTheOldWordsStayWithTheRequest(t *testing.T) {
	s, id := open(t, asked(), trial.Look{})
	s.PressNth("Verbetering: Sanne over Daan", 0)
	s.Press("Verbeteren")
	text := trial.Find(s, func(*kit.Area) bool { return true })
	text.SetText("Daan is twee keer geschorst.")
	text.OnChanged("Daan is twee keer geschorst.")
	s.Press("Verbeteren")
	if r := request(t, s, id, "r-fact"); r.Outcome != family.RequestGranted || r.Before != "Daan is zes keer geschorst." {
		t.Errorf("%s", r.Outcome)
	}
	s.PressNth("Verbetering: Sanne over Daan", 1)
	if !s.Has("Wat er eerst stond") || !s.Has("Daan is zes keer geschorst.") {
		t.Error(s.Texts())
	}
}

func TestACopyIsLookedAtAndGivenWithWhatIsLeftOutSaid(t *testing.T) {
	s, id := open(t, asked(), trial.Look{})
	s.Press("Afschrift: Sanne")
	s.Press("Bekijken")
	if s.Viewed["afschrift"] == "" || len(s.Dossier(id).Register) != 0 {
		t.Error("a look gives something")
	}
	s.Press("Afschrift geven")
	if !s.Has("staat iets over iemand anders") {
		t.Fatal(s.Texts())
	}
	s.Press("Afschrift geven")
	if s.Saved["afschrift-2026-11-24.pdf"] == "" || len(s.Dossier(id).Register) != 1 {
		t.Errorf("%v", s.Saved)
	}
	if r := request(t, s, id, "r-copy"); r.Outcome != family.RequestPartly || r.Given == "" || r.Why == "" {
		t.Errorf("%s", r.Outcome)
	}
	s.Press("Openen")
	if len(s.Shown) != 1 {
		t.Error("the paper does not open")
	}
}

func TestACopyThatCannotBeGivenIsTold(t *testing.T) {
	s, id := open(t, asked(), trial.Look{})
	s.Refuse(casework.ErrDiskFull)
	s.Press("Afschrift: Sanne")
	s.Press("Afschrift geven")
	s.Press("Afschrift geven")
	if len(s.Failed) != 1 || !errors.Is(s.Failed[0], casework.ErrDiskFull) || !request(t, s, id, "r-copy").Open() {
		t.Errorf("%v", s.Failed)
	}
}

func TestWhatIsLateComesFirstAndSaysSoInWords(t *testing.T) {
	s, id := open(t, asked(), trial.Look{})
	if !s.Has("te laat: 14 dagen geleden") || !s.Has("Inzage: Karim over Daan") || !s.Has("Beantwoord") {
		t.Error(s.Texts())
	}
	s.Press("Inzage: Karim over Daan")
	s.Press("Hier gelezen")
	if r := request(t, s, id, "r-late"); r.Outcome != family.RequestGranted {
		t.Errorf("%s", r.Outcome)
	}
	s.Press("Vernietiging")
	if len(s.Went) != 1 || s.Went[0].Name != route.Retention {
		t.Errorf("%v", s.Went)
	}
}

func TestPictures(t *testing.T) {
	create := trial.Create(t)
	trial.Photos(t, trial.Album{Name: "rights", Dossier: asked, Create: create, Make: func(s *trial.Stage) route.Screen {
		return rights.New(rights.Needs{Frame: s.Frame, Desk: s.Desk, Family: asked().Family.ID})
	}})
	for name, press := range map[string]string{"rights-ask.png": "Verzoek opschrijven", "rights-copy.png": "Afschrift: Sanne", "rights-correct.png": "Verbetering opschrijven"} {
		s, _ := open(t, asked(), trial.Look{})
		s.Press(press)
		s.Photo(name, create)
	}
}
