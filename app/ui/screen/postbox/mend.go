package postbox

import (
	"strings"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/words"
)

// reason is what went wrong, in a sentence; empty when nothing did.
func reason(l words.Lang, code string) string {
	if code == "" {
		return ""
	}
	for _, key := range []string{"post.asks." + strings.TrimPrefix(code, "asks-"), "post.problem." + code, "postvak.problem." + code, "stores.reason." + code} {
		if l.Has(key) {
			return l.T(key)
		}
	}
	return l.T("post.problem.other")
}

// toDo is what somebody can do about it; empty when the reason says that too.
func toDo(l words.Lang, code string) string {
	if key := "stores.do." + code; l.Has(key) && !l.Has("post.problem."+code) {
		return l.T(key)
	}
	return ""
}

// firstOf is the first sentence of a text.
func firstOf(text string) string {
	first, _, _ := strings.Cut(text, ". ")
	return strings.TrimSuffix(first, ".")
}

// controlMailbox is the control of the settings at which the mailbox is set.
const controlMailbox = "mailbox"

// mend is the button that leads to where a problem is mended; nil when it mends
// itself, or nobody here can. To is the key of the card of whom it is for.
func (s *Screen) mend(code string, id family.FamilyID, to string) *kit.Button {
	l := s.needs.Words
	way := func(key string, icon kit.IconName, r route.Route) *kit.Button {
		return kit.Secondary(l.T(key), icon, func() {
			s.close()
			s.needs.Go(r)
		})
	}
	inFamily := func(tab string) *kit.Button {
		if id == "" || s.post.names[id] == "" {
			return nil
		}
		return way("postvak.to-family-"+tab, kit.IconFamily, route.Route{Name: route.Dossier, Family: id, Tab: tab})
	}
	switch {
	case code == "stopped-card-gone" || code == "unexpected" || code == "not-for-me" || code == "forwarded" || code == "misplaced":
		return way("post.to-partners", kit.IconPartners, route.Route{Name: route.Partners, Object: to})
	case code == "stopped-handover-off" || code == "stopped-pen-elsewhere" || code == "stopped-outdated" || code == "old-epoch":
		return inFamily(route.TabPartners)
	case code == "stopped-taken-back":
		return inFamily(route.TabContributions)
	case strings.HasPrefix(code, "stopped-"), strings.HasPrefix(code, "asks-"):
		return inFamily(route.TabDisclosures)
	case code == "person" || code == "":
		return nil
	case l.Has("stores.do." + code), code == "unreachable", code == "refused":
		return way("post.to-settings", kit.IconSettings, route.Route{Name: route.Settings, Object: controlMailbox})
	}
	return way("post.to-partners", kit.IconPartners, route.Route{Name: route.Partners, Object: to})
}

// mendItem is that button for one item.
func (s *Screen) mendItem(i item) *kit.Button {
	if i.register != nil {
		return s.mendDelivery(i)
	}
	return s.mend(i.problem(), i.Family, i.To.Key)
}

// trouble is what went wrong with some packages that came in, in one sentence.
type trouble struct {
	text  string
	count int
	final bool
	card  bool // the card of the sender is missing
}

// gather adds a problem, together with those that read the same.
func gather(troubles []trouble, next trouble) []trouble {
	for i, t := range troubles {
		if t.text == next.text {
			troubles[i].count += next.count
			return troubles
		}
	}
	return append(troubles, next)
}

// iconOf is the picture of a kind of package.
func iconOf(k casework.LetterKind) kit.IconName {
	switch k {
	case casework.LetterShare:
		return kit.IconShare
	case casework.LetterContribution, casework.LetterDecision:
		return kit.IconSpeech
	case casework.LetterHandover, casework.LetterAnswer:
		return kit.IconHandover
	case casework.LetterMunicipality:
		return kit.IconMunicipal
	case casework.LetterWithdrawal, casework.LetterWithdrawalAnswer:
		return kit.IconUndo
	case casework.LetterReceipt:
	}
	return kit.IconCheck
}
