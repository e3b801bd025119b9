package document

import (
	"keukentafel/app/words"
)

// Contacts is whom a family can turn to: data of the municipality, in words as
// one would write them down ("Jeugdstem, 088 555 1000"). What is empty is asked
// at the municipality, and the paper says so.
type Contacts struct {
	Advocate       string // the independent advocate (vertrouwenspersoon)
	Complaints     string
	PrivacyOfficer string // functionaris gegevensbescherming
}

// contactRunes is the room for one of them on paper.
const contactRunes = 200

// rightKeys are the rights, in the order of the page; each has a name and a
// sentence.
var rightKeys = []string{"read", "copy", "correction", "view", "destruction", "withdraw", "say", "complaint", "objection", "advocate"}

// rightsPage is the page "Uw rechten".
func (a *author) rightsPage(c Contacts) []Block {
	explained := a.lang.T("document.rights.not-explained")
	if day := a.slice.Plan.Rights.Explained; day.Known() {
		explained = a.lang.T("document.rights.explained", "datum", a.date(day))
	}
	blocks := []Block{
		Heading{Level: 2, Text: a.lang.T("document.rights"), Where: "document.rights"},
		Paragraph{Runs: Plain(explained), Small: true, Where: "document.rights.explained"},
	}
	var list List
	for _, key := range rightKeys {
		list.Items = append(list.Items, Item{Runs: append(Strong(a.lang.T("document.right."+key)+" "), Plain(a.lang.T("document.right."+key+".text"))...), Where: "document.right." + key})
	}
	return append(blocks, list,
		Paragraph{Runs: Plain(a.lang.T("document.rights.who")), Small: true, Where: "document.rights.who"},
		Heading{Level: 3, Text: a.lang.T("document.contacts"), Where: "document.contacts"},
		KeyValues{Pairs: []Pair{
			a.contact("document.contact.advocate", c.Advocate),
			a.contact("document.contact.complaints", c.Complaints),
			a.contact("document.contact.privacy-officer", c.PrivacyOfficer),
		}})
}

func (a *author) contact(key, who string) Pair {
	who, _ = shorten(words.Line(who), contactRunes)
	if who == "" {
		who = a.lang.T("document.contact.ask")
	}
	return a.pair(key, who)
}
