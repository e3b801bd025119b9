package sealed

import (
	"bytes"
	"io"
	"testing"
	"time"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// canary stands for a family's words: it may be read by the receiver and by nobody else.
const canary = "KANARIE-Karim-slaapt-slecht"

// notForSchool is what the family told and did not choose to share.
const notForSchool = "VERZWEGEN"

var noon = time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC)

// somebody is an installation with its card.
type somebody struct {
	Identity
	card Card
}

func newSomebody(t testing.TB, name string, role Role) somebody {
	t.Helper()
	i, err := NewIdentity()
	if err != nil {
		t.Fatal(err)
	}
	c, err := i.Card(Holder{Name: family.Text(name), House: "Huis van " + family.Text(name), Role: role}, "2026-11-24")
	if err != nil {
		t.Fatal(err)
	}
	return somebody{i, c}
}

func (s somebody) to(recipients ...somebody) Letter {
	l := Letter{ID: NewID(), Sender: s.Identity, Card: s.card, Created: noon, Seq: 1}
	for _, r := range recipients {
		l.Recipients = append(l.Recipients, r.card)
	}
	return l
}

// opens is how s opens packages, knowing these senders.
func (s somebody) opens(known ...somebody) Opening {
	return Opening{
		Me: s.Identity,
		Known: func(f Fingerprint) (Card, bool) {
			for _, k := range known {
				if k.card.Fingerprint() == f {
					return k.card, true
				}
			}
			return Card{}, false
		},
		Seen: func(Fingerprint, string) bool { return false },
		Now:  noon.Add(time.Hour),
	}
}

func (s somebody) fingerprint() string { return s.Identity.Fingerprint().Hex() }

// shareWith is a disclosure of Karim's goal for the school, to the given key; words is what the goal says.
func shareWith(t testing.TB, key, words string) consent.Disclosure {
	t.Helper()
	return disclose(t, consent.Recipient{Kind: consent.ToPartner, Partner: "school", Name: "De Regenboog", Key: key}, words)
}

// familyOf is a family of which the words may go to school.
func familyOf(words string) consent.Dossier {
	categories := []consent.Category{consent.CatGoals, consent.CatInvolvement, consent.CatContact}
	return consent.Dossier{
		Family: family.Family{
			ID: "fam1", Name: "De Wit",
			Persons:  []family.Person{{ID: "karim", Given: "Karim", Birth: "1990-03-01", Place: family.PlaceHousehold}},
			Partners: []family.Partner{{ID: "school", Kind: family.PartnerSchool, House: "De Regenboog"}},
		},
		Plan: family.Plan{
			Goals:      []family.Goal{{ID: "g1", Words: family.Text(words), ForWhom: []family.PersonID{"karim"}}},
			Statements: []family.Statement{{ID: "s1", Text: notForSchool, About: []family.PersonID{"karim"}}},
		},
		Consents: []consent.Consent{{
			ID: "c1", About: "karim", Partner: "school", Purpose: consent.PurposeCooperate, Direction: consent.Give, Asked: categories, AskedOn: "2026-11-01",
			Answers: []consent.Answer{{By: "karim", Capacity: consent.AsSelf, Allowed: categories, On: "2026-11-01", How: consent.Oral}},
		}},
	}
}

func disclose(t testing.TB, to consent.Recipient, words string) consent.Disclosure {
	t.Helper()
	made, err := consent.Disclose(familyOf(words), consent.Request{ID: "d1", At: noon, On: "2026-11-24", Recipient: to, Purpose: consent.PurposeCooperate})
	if err != nil {
		t.Fatal(err)
	}
	return made
}

func contributionFor(t testing.TB, coordinator somebody, words string) consent.Disclosure {
	t.Helper()
	c := family.Contribution{ID: "b1", Family: "fam1", Kind: family.ContribObservation, Partner: "school", Text: family.Text(words), Made: noon}
	d, err := consent.DiscloseContribution(c, consent.Recipient{Key: coordinator.fingerprint()}, "d2")
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func sealed(t testing.TB, d consent.Disclosure, l Letter) []byte {
	t.Helper()
	var file bytes.Buffer
	if err := Seal(&file, d, l); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

func mustOpen(t testing.TB, file []byte, o Opening) Opened {
	t.Helper()
	opened, err := Open(bytes.NewReader(file), o)
	if err != nil {
		t.Fatal(err)
	}
	return opened
}

func text(name, content string) Render {
	return Render{Name: name, Type: "text/plain", Write: func(w io.Writer, _ consent.Disclosure) error {
		_, err := io.WriteString(w, content)
		return err
	}}
}
