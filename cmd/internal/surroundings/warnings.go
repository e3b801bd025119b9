package surroundings

import "keukentafel/app/words"

// Use is what a folder is for.
type Use string

// The uses.
const (
	ForVault   Use = "vault"   // what this installation keeps
	ForBackup  Use = "backup"  // copies of it
	ForMailbox Use = "mailbox" // sealed packages on their way
)

// troubling are the surroundings that one should know about for a use. A
// mailbox is meant to lie where others can reach it.
var troubling = map[Use][]Kind{
	ForVault:  {Network, Synced, Removable, Open},
	ForBackup: {Network, Synced},
}

// Warnings words what may go wrong with a folder and what to do, one text for
// each thing; nothing when there is nothing to say.
func Warnings(l words.Lang, use Use, folder string) []string { return wordings(l, use, Look(folder)) }

func wordings(l words.Lang, use Use, found []Surrounding) []string {
	var texts []string
	for _, kind := range troubling[use] {
		for _, s := range found {
			if s.Kind == kind {
				texts = append(texts, l.T("folder."+string(use)+"."+string(kind), "by", s.By))
			}
		}
	}
	if use == ForMailbox && !reachable(found) {
		texts = append(texts, l.T("folder.mailbox.alone"))
	}
	return texts
}

// reachable tells whether others can come to what lies there.
func reachable(found []Surrounding) bool {
	for _, s := range found {
		if s.Kind != Open {
			return true
		}
	}
	return false
}
