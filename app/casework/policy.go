package casework

import (
	"strings"
	"time"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// Policy (afspraken van de gemeente) is what a municipality agreed on for all
// its laptops: which legal grounds count here, what is proposed to share with
// which kind of partner, how far ahead the program looks, and where families
// can go. It is a document of the desk, and one file that can be exchanged. It
// says nothing about any family.
type Policy struct {
	Format        string         `json:"format"`        // PolicyFormat
	FormatVersion int            `json:"formatVersion"` // PolicyVersion
	House         family.Text    `json:"house"`         // whose agreements these are
	Decided       family.Date    `json:"decided"`       // when they were agreed, empty when unknown
	Lead          Lead           `json:"lead"`
	ConsentTerm   int            `json:"consentTerm"` // months that a consent runs when no day is named
	RequestTerm   int            `json:"requestTerm"` // months for the answer to a request of the family
	Advocate      ContactPoint   `json:"advocate"`    // independent advocate (vertrouwenspersoon)
	Complaints    ContactPoint   `json:"complaints"`
	Officer       ContactPoint   `json:"privacyOfficer"`
	Grounds       []GroundSwitch `json:"grounds"`
	Slices        []OwnSlice     `json:"slices"`
}

// The form of a policy file.
const (
	PolicyFormat  = "keukentafel-policy"
	PolicyVersion = 1
)

// Lead is how many days ahead the program tells that something is coming.
type Lead struct {
	Birthday int `json:"birthdays"`
	Ending   int `json:"consents"` // consents and legal grounds
	Review   int `json:"reviews"`
}

// ContactPoint is an office that families can turn to. Zero is "ask your
// municipality".
type ContactPoint struct {
	Name    family.Text `json:"name"`
	Phone   family.Text `json:"phone"`
	Email   family.Text `json:"email"`
	Website family.Text `json:"website"`
}

// Known tells whether there is anything to turn to.
func (c ContactPoint) Known() bool { return c != ContactPoint{} }

// Line is the point of contact on one line, "Jeugdstem, 088 000 0000"; empty
// when there is none.
func (c ContactPoint) Line() string {
	var known []string
	for _, text := range []family.Text{c.Name, c.Phone, c.Email, c.Website} {
		if text != "" {
			known = append(known, string(text))
		}
	}
	return strings.Join(known, ", ")
}

// GroundSwitch is what a municipality decided about one legal ground.
type GroundSwitch struct {
	Ground consent.GroundID `json:"ground"`
	On     bool             `json:"on"`
	Why    family.Text      `json:"why"`
	By     family.Text      `json:"by"`
	Day    family.Date      `json:"day"`
	Term   *GroundTerm      `json:"term,omitempty"`  // other dates than those of the program
	Check  *GroundCheck     `json:"check,omitempty"` // needed to make a ground count that the program does not vouch for
}

// GroundTerm is from when until when a ground counts here; an empty date is
// open.
type GroundTerm struct {
	From  family.Date `json:"from"`
	Until family.Date `json:"until"`
}

// GroundCheck is the written check of a legal ground: who looked, when, and in
// which text.
type GroundCheck struct {
	By     family.Text `json:"by"`
	On     family.Date `json:"on"`
	Source family.Text `json:"source"`
}

func (c *GroundCheck) whole() bool {
	return c != nil && !blank(c.By) && c.On.Known() && !blank(c.Source)
}

// OwnSlice is what a municipality proposes to share with one kind of partner,
// in place of the program's own proposal.
type OwnSlice struct {
	Kind       family.PartnerKind `json:"kind"`
	Categories []consent.Category `json:"categories"`
	Why        family.Text        `json:"why"`
	By         family.Text        `json:"by"`
	Day        family.Date        `json:"day"`
}

// AnswerBy is the last day for the answer to what a family asked on a day. A
// month ends on its last day: a month after 31 January is 28 February.
func (p Policy) AnswerBy(asked family.Date) family.Date {
	if !asked.Known() {
		return asked
	}
	t := asked.Time()
	first := time.Date(t.Year(), t.Month()+time.Month(p.RequestTerm), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1)
	return family.NewDate(first.Year(), first.Month(), min(t.Day(), last.Day()))
}
