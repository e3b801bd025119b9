package desk

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/document"
	"keukentafel/app/document/pdf"
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
func Renders(lang words.Lang) map[Form]casework.Render {
	return RendersFor(lang, document.Contacts{})
}

// Writers are Renders with whom families of this municipality can turn to, and
// with the letterhead of who works here.
func (in *Installation) Writers(lang words.Lang) map[Form]casework.Render {
	p, err := in.Policy(context.Background())
	if err != nil {
		return rendersUnder(in.logoNow(), lang, document.Contacts{}) // which says: ask your municipality
	}
	return rendersUnder(in.logoNow(), lang, document.Contacts{Advocate: p.Advocate.Line(), Complaints: p.Complaints.Line(), PrivacyOfficer: p.Officer.Line()})
}

// RendersFor is Renders, with whom a family of this municipality can turn to on
// the family's own papers.
func RendersFor(lang words.Lang, contacts document.Contacts) map[Form]casework.Render {
	return rendersUnder(nil, lang, contacts)
}

// rendersUnder is RendersFor with a logo at the top of all papers, or nil.
func rendersUnder(logo *document.Image, lang words.Lang, contacts document.Contacts) map[Form]casework.Render {
	whole := func(compose authored) casework.Render {
		return func(w io.Writer, d consent.Disclosure) error {
			doc, err := headed(logo, compose)(d, lang)
			if err != nil {
				return err
			}
			return pdf.Write(w, doc)
		}
	}
	onePage := func(compose func(consent.Disclosure, words.Lang) ([]document.Document, error)) casework.Render {
		return func(w io.Writer, d consent.Disclosure) error {
			versions, err := compose(d, lang)
			if err != nil {
				return err
			}
			for i := range versions {
				versions[i].Logo = logo
			}
			_, err = pdf.WriteOnePage(w, versions)
			if errors.Is(err, pdf.ErrDoesNotFit) {
				return fmt.Errorf("%w: %w", casework.ErrDoesNotFit, err)
			}
			return err
		}
	}
	all := map[Form]casework.Render{
		FormJSON:         planjson.Write,
		FormHTML:         webPage(headed(logo, contacts.WebDocument), lang),
		FormPDF:          whole(contacts.PlanDocument),
		FormSheet:        onePage(contacts.FamilySheet),
		FormRecallLetter: whole(document.RecallLetter),
		FormConsent:      whole(document.ConsentForm),
		FormFile:         whole(contacts.FileDocument),
		FormOverview: func(w io.Writer, d consent.Disclosure) error {
			if d.Recipient().Kind == consent.ToHousehold {
				return onePage(document.OverviewPage)(w, d)
			}
			return whole(document.OverviewDocument)(w, d)
		},
		FormOverviewHTML: webPage(headed(logo, overviewPage), lang),
	}
	maps.Copy(all, drawings(lang))
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
		casework.LetterWithdrawal, casework.LetterWithdrawalAnswer:
	}
	return nil
}
