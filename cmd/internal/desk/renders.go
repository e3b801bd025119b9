package desk

import (
	"context"
	"io"
	"maps"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/document"
	"keukentafel/app/document/planjson"
	"keukentafel/app/words"
	"keukentafel/storage/sealed"
)

// Form is in which form a disclosure can be written.
type Form string

// The forms.
const (
	FormPDF   Form = "pdf"   // the plan as the recipient may see it
	FormJSON  Form = "json"  // the same, for a program
	FormSheet Form = "sheet" // the one page for the family, as PDF

	FormHTML Form = "html"               // the plan with its pictures as one page for a browser
	FormSVG  Form = casework.FormDrawing // the ecogram alone; casework.PictureForm names the others
	FormPNG  Form = casework.FormImage   // the same in dots

	FormRecallLetter Form = casework.FormRecallLetter // asks to remove what was given
	FormFile         Form = "file"                    // what the file holds about one person, as PDF
	FormConsent      Form = casework.FormConsent      // a question for consent, to be signed
	FormOverview     Form = casework.FormOverview     // what was shared with whom
	FormOverviewHTML Form = casework.FormOverviewPage // the same as one page for a browser
)

// Renders are the writers of all forms, in one language.
func Renders(lang words.Lang) map[Form]casework.Render { return press{lang: lang}.all() }

// RendersFor is Renders, with whom a family of this municipality can turn to on
// the family's own papers.
func RendersFor(lang words.Lang, contacts document.Contacts) map[Form]casework.Render {
	return press{lang: lang, contacts: contacts}.all()
}

// Writers are Renders with whom families of this municipality can turn to, and
// with the letterhead of who works here.
func (in *Installation) Writers(lang words.Lang) map[Form]casework.Render {
	made := press{lang: lang, logo: in.logoNow()}
	if p, err := in.Policy(context.Background()); err == nil { // without it the paper says: ask your municipality
		made.contacts = document.Contacts{Advocate: p.Advocate.Line(), Complaints: p.Complaints.Line(), PrivacyOfficer: p.Officer.Line()}
	}
	return made.all()
}

// all are the writers by their form.
func (p press) all() map[Form]casework.Render {
	all := map[Form]casework.Render{
		FormJSON:    planjson.Write,
		FormHTML:    p.page(p.contacts.WebDocument),
		FormPDF:     p.paper(withPlan(p.contacts.PlanDocument)),
		FormSheet:   p.onePage(p.contacts.FamilySheet),
		FormConsent: p.paper(document.ConsentForm),
		FormFile:    p.paper(p.contacts.FileDocument),
		FormOverview: func(w io.Writer, d consent.Disclosure) error {
			if d.Recipient().Kind == consent.ToHousehold {
				return p.onePage(document.OverviewPage)(w, d)
			}
			return p.paper(document.OverviewDocument)(w, d)
		},
		FormOverviewHTML: p.page(document.OverviewDocument),
	}
	for _, more := range []map[Form]casework.Render{p.work(), p.exchange(), p.office(), drawings(p.lang), dossiers()} {
		maps.Copy(all, more)
	}
	for form, write := range all {
		all[form] = explained(write)
	}
	return all
}

// enclosures are the files that go along in a sealed package: the plan to
// read, and for the municipality also the plan for its own program.
func (in *Installation) enclosures(kind casework.LetterKind) []sealed.Render {
	renders := in.Writers(in.Language())
	plan := sealed.Render{Name: "plan.pdf", Type: "application/pdf", Write: renders[FormPDF]}
	switch kind {
	case casework.LetterShare:
		return []sealed.Render{plan}
	case casework.LetterMunicipality:
		return []sealed.Render{plan, {Name: "plan.json", Type: "application/json", Write: renders[FormJSON]}}
	case casework.LetterContribution, casework.LetterDecision, casework.LetterHandover, casework.LetterAnswer, casework.LetterReceipt,
		casework.LetterWithdrawal, casework.LetterWithdrawalAnswer, casework.LetterCard:
	}
	return nil
}
