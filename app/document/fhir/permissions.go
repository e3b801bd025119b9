package fhir

import (
	"slices"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// permissions are what each partner may know, in an own copy: one for each
// person, and one for what is about others of the family.
func (b *book) permissions() {
	for _, x := range b.slice.Sharing {
		var told []consent.Category
		for _, a := range x.About {
			b.permission(x.Partner, a.Person, a.Categories)
			told = append(told, a.Categories...)
		}
		b.permission(x.Partner, "", slices.DeleteFunc(slices.Clone(x.Categories), func(c consent.Category) bool { return slices.Contains(told, c) }))
	}
}

func (b *book) permission(to family.PartnerID, about family.PersonID, what []consent.Category) {
	partner, there := b.slice.Family.Partner(to)
	if len(what) == 0 || !there {
		return
	}
	made := permission{Status: "active", Scope: concept{Coding: []coding{{consentScope, "patient-privacy"}}},
		Category: []concept{{Coding: []coding{{actCode, "IDSCL"}}}}, PolicyRule: concept{Coding: []coding{{actCode, "OPTIN"}}},
		Provision: provision{Kind: "permit", Actors: []actor{{concept{Coding: []coding{{participation, "IRCP"}}}, b.ref("role", string(to))}}}}
	var kinds []string
	for _, c := range what {
		term := *b.term("category", string(c))
		made.Provision.Codes, kinds = append(made.Provision.Codes, term), append(kinds, term.Text)
	}
	if b.isPatient(about) {
		ref := b.ref("patient", string(about))
		made.Patient = &ref
	}
	made.head = b.head("Consent", text(partner.Label()), text(b.slice.NameOf(about)), b.lang.List(kinds))
	b.add(partSharing, b.url("consent", string(to)+"/"+string(about)), made)
}
