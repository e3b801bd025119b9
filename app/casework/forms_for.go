package casework

import (
	"context"
	"slices"
	"strings"

	"keukentafel/app/consent"
)

// The ways to share that are no form of a file of their own: sealed, through
// the mailbox or in a file that one carries oneself.
const (
	ByMailbox   = "mailbox"
	FormPackage = "ktp"
)

// FormUse is for what one takes a form.
type FormUse string

// The uses, in the order in which they are offered.
const (
	UseSend     FormUse = "send"     // sealed for one recipient
	UseRead     FormUse = "read"     // to read and to keep
	UseWork     FormUse = "work"     // a paper for the work: a meeting, a handover
	UseEdit     FormUse = "edit"     // to write on in
	UseLists    FormUse = "lists"    // tables
	UseCalendar FormUse = "calendar" // for a calendar
	UsePrograms FormUse = "programs" // for another program
	UsePictures FormUse = "pictures" // one picture, see PictureForm
)

// FormUses are all of them, in their order.
func FormUses() []FormUse {
	return []FormUse{UseSend, UseRead, UseWork, UseEdit, UseLists, UseCalendar, UsePrograms, UsePictures}
}

// FormChoice is a form that makes sense for a recipient. Form is a Form
// constant, ByMailbox or FormPackage; FormDrawing and FormImage stand for every
// picture in that form.
type FormChoice struct {
	Form  string
	Use   FormUse
	First bool // one of the few that most people mean
}

// FormsFor are the forms that make sense for a recipient, the usual ones first
// and in each use the one to prefer first; none for who gets no part of a plan
// in a file. A successor gets the sheet by a verb of its own, while a handover
// is offered.
func FormsFor(k consent.RecipientKind) []FormChoice {
	switch k {
	case consent.ToHousehold:
		return choices(firsts(FormSheet, FormPDF, FormEvaluation, FormInvitation, FormICS), FormHTML, FormMinutes, FormCards,
			FormODT, FormDOCX, FormEvaluationODT, FormInvitationODT, FormMinutesODT, FormODS, FormCSV, FormVCF, FormJSON, FormFHIR, FormImage, FormDrawing)
	case consent.ToPerson:
		return choices(firsts(FormSheet, FormPDF, FormInvitation, FormEvaluation, FormICS), FormHTML, FormMinutes, FormCards,
			FormODT, FormDOCX, FormInvitationODT, FormEvaluationODT, FormMinutesODT, FormODS, FormCSV, FormVCF, FormJSON, FormFHIR, FormImage, FormDrawing)
	case consent.ToPartner:
		return choices(firsts(ByMailbox, FormPackage, FormPDF, FormInvitation), FormHTML, FormEvaluation, FormCards,
			FormODT, FormDOCX, FormInvitationODT, FormEvaluationODT, FormODS, FormCSV, FormICS, FormVCF, FormJSON, FormFHIR, FormImage, FormDrawing)
	case consent.ToMunicipality:
		return choices(firsts(ByMailbox, ByRegister, FormPackage, FormPDF, FormJSON), FormHTML, FormInvitation, FormEvaluation, FormCards,
			FormODT, FormDOCX, FormInvitationODT, FormEvaluationODT, FormODS, FormCSV, FormICS, FormVCF, FormFHIR, FormImage, FormDrawing)
	case consent.ToSuccessor:
		return choices(firsts(FormHandoverSheet))
	case consent.ToCase:
		return choices(firsts(FormCase))
	case consent.ToCoordinator, consent.ToPrivacyOfficer:
	}
	return nil
}

func firsts(forms ...string) []string { return forms }

// choices puts the first ones at the front.
func choices(first []string, rest ...string) []FormChoice {
	var list []FormChoice
	for _, form := range first {
		list = append(list, FormChoice{form, useOf(form), true})
	}
	for _, form := range rest {
		list = append(list, FormChoice{form, useOf(form), false})
	}
	return list
}

// useOf is for what a form is.
func useOf(form string) FormUse {
	switch form {
	case ByMailbox, ByRegister, FormPackage:
		return UseSend
	case FormHandoverSheet, FormEvaluation, FormInvitation, FormMinutes, FormCards, FormCase:
		return UseWork
	case FormODT, FormDOCX, FormEvaluationODT, FormInvitationODT, FormMinutesODT:
		return UseEdit
	case FormODS, FormCSV:
		return UseLists
	case FormICS, FormVCF:
		return UseCalendar
	case FormJSON, FormFHIR:
		return UsePrograms
	case FormDrawing, FormImage:
		return UsePictures
	}
	return UseRead
}

// HasLanguage tells whether a form has words in a language that one can choose: a
// file for a program has none, and a package follows the settings.
func HasLanguage(form string) bool {
	use := useOf(pictureBase(form))
	return use != UsePrograms && use != UseSend && form != FormVCF
}

// EndingOf is what the name of a file in a form ends with, with its dot; empty
// for what is no file.
func EndingOf(form string) string {
	if f, known := FileFormOf(form); known {
		return f.Ending
	}
	switch base := pictureBase(form); base {
	case FormDrawing, FormImage, FormPackage:
		return "." + base
	}
	return ""
}

// pictureBase is FormDrawing or FormImage for each picture in that form, and
// else the form itself.
func pictureBase(form string) string {
	name, as, two := strings.Cut(form, "-")
	if whole, is := PictureForm(name, as); two && is && whole == form {
		return as
	}
	return form
}

// fits tells whether a form makes sense for a recipient. A form that is offered
// to nobody here has its own verb, which knows better.
func fits(form string, k consent.RecipientKind) bool {
	elsewhere := false
	for _, kind := range []consent.RecipientKind{consent.ToHousehold, consent.ToPerson, consent.ToPartner, consent.ToMunicipality, consent.ToSuccessor} {
		has := slices.ContainsFunc(FormsFor(kind), func(c FormChoice) bool { return c.Form == pictureBase(form) })
		if has && kind == k {
			return true
		}
		elsewhere = elsewhere || has
	}
	return !elsewhere
}

// Forms are the FormsFor a recipient that this program can make.
func (d *Desk) Forms(k consent.RecipientKind) []FormChoice {
	return slices.DeleteFunc(FormsFor(k), func(c FormChoice) bool {
		if c.Use == UseSend {
			return c.Form == ByRegister && !d.HasRegister(context.Background())
		}
		_, known := d.Renders(c.Form, "")
		return !known
	})
}
