package consent

import "strings"

// ItemKind is what sort of thing in a dossier was judged.
type ItemKind string

// The kinds of item. Their texts are part of the package format.
const (
	ItemContact      ItemKind = "contact details of" // a person's
	ItemInvolvement  ItemKind = "involvement of"     // a person's
	ItemPartner      ItemKind = "partner"
	ItemStatement    ItemKind = "statement"
	ItemView         ItemKind = "view on statement"
	ItemGoal         ItemKind = "goal"
	ItemAction       ItemKind = "action"
	ItemDoer         ItemKind = "doer of action"
	ItemMark         ItemKind = "mark"
	ItemSafety       ItemKind = "safety agreement"
	ItemEvaluation   ItemKind = "evaluation" // the score of one goal
	ItemAgreement    ItemKind = "agreement of"
	ItemCoordinator  ItemKind = "coordinator"
	ItemContribution ItemKind = "contribution"
	ItemNote         ItemKind = "note"
	ItemLog          ItemKind = "log"
	ItemRegister     ItemKind = "register"
	ItemRecall       ItemKind = "recall"
	ItemDossier      ItemKind = "dossier"

	ItemPassage    ItemKind = "passage of note"
	ItemMeeting    ItemKind = "meeting"
	ItemCustody    ItemKind = "custody of"
	ItemConsent    ItemKind = "consent"
	ItemGroundUse  ItemKind = "use of a legal ground"
	ItemDisclosure ItemKind = "disclosure"
	ItemRequest    ItemKind = "request"
	ItemCase       ItemKind = "case" // the plan without names
	ItemResult     ItemKind = "result of goal"
)

// Item names one thing in a dossier that was judged by itself.
type Item struct {
	Kind ItemKind
	ID   string // empty when there is only one
	Goal string // with ItemEvaluation: the goal whose score it is
}

const ofGoal = " of goal "

// String is "goal 01H", or "evaluation 01H of goal 01G": ids only.
func (i Item) String() string {
	text := string(i.Kind)
	if i.ID != "" {
		text += " " + i.ID
	}
	if i.Goal != "" {
		text += ofGoal + i.Goal
	}
	return text
}

// MarshalText is String: so an item stands in packages.
func (i Item) MarshalText() ([]byte, error) { return []byte(i.String()), nil }

// UnmarshalText reads what MarshalText wrote. What it does not know becomes a
// kind of its own, since a newer program may have more of them.
func (i *Item) UnmarshalText(text []byte) error {
	rest, goal, _ := strings.Cut(string(text), ofGoal)
	*i = Item{Kind: ItemKind(rest), Goal: goal}
	if at := strings.LastIndexByte(rest, ' '); at > 0 && !i.Kind.alone() {
		i.Kind, i.ID = ItemKind(rest[:at]), rest[at+1:]
	}
	return nil
}

// alone tells whether there is only one of the kind.
func (k ItemKind) alone() bool {
	return k == ItemCoordinator || k == ItemLog || k == ItemRegister || k == ItemDossier || k == ItemCase
}
