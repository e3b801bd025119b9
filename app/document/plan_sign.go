package document

import (
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// signing has lines to sign the plan on, in the family's own copy: for whom
// said what they think of it, and for the coordinator. Signing is offered and
// never asked: a plan counts without.
func (a *author) signing() {
	if lines := a.signers(); len(lines) > 0 {
		a.add(Heading{Level: 3, Text: a.lang.T("papers.sign"), Where: "papers.sign"},
			Paragraph{Runs: Plain(a.lang.T("papers.sign.plan")), Small: true, Where: "papers.sign.plan"},
			Signatures{Lines: lines})
	}
}

// signers are those who may sign in this copy: one person in the copy of that
// person. Others get no lines, and so nobody's name.
func (a *author) signers() []Signature {
	if !a.own() || a.disclosure.ViewOnly() {
		return nil
	}
	var lines []Signature
	for _, agreement := range a.slice.Plan.Agreements {
		if a.slice.Recipient.Kind == consent.ToHousehold || agreement.Person == a.slice.Recipient.Person {
			lines = append(lines, a.signer(agreement.Person))
		}
	}
	if len(lines) == 0 {
		return nil
	}
	if by := a.bySomeoneElse(lines); by.Name != "" {
		lines = append(lines, by)
	}
	return lines
}

func (a *author) signer(id family.PersonID) Signature {
	name := a.slice.NameOf(id)
	if p, known := a.slice.Family.Person(id); known {
		name = p.Name()
	}
	return Signature{Name: string(name), Where: "person " + string(id)}
}

// bySomeoneElse is the line of the coordinator, who may be one of the family.
func (a *author) bySomeoneElse(lines []Signature) Signature {
	name := string(a.slice.Coordinator)
	for _, c := range a.slice.Plan.Coordinators {
		for _, line := range lines {
			if line.Where == "person "+string(c.Person) {
				return Signature{}
			}
		}
	}
	return Signature{Name: name, Role: a.lang.T("papers.coordinator"), Where: "coordinator"}
}
