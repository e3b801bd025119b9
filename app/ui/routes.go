package ui

import (
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/screen/consents"
	"keukentafel/app/ui/screen/contributions"
	"keukentafel/app/ui/screen/directory"
	"keukentafel/app/ui/screen/disclosures"
	"keukentafel/app/ui/screen/dossier"
	"keukentafel/app/ui/screen/families"
	"keukentafel/app/ui/screen/involved"
	"keukentafel/app/ui/screen/logbook"
	"keukentafel/app/ui/screen/network"
	"keukentafel/app/ui/screen/notes"
	"keukentafel/app/ui/screen/overview"
	"keukentafel/app/ui/screen/plan"
	"keukentafel/app/ui/screen/policy"
	"keukentafel/app/ui/screen/postbox"
	"keukentafel/app/ui/screen/retention"
	"keukentafel/app/ui/screen/rights"
	"keukentafel/app/ui/screen/settings"
	"keukentafel/app/ui/screen/slice"
	"keukentafel/app/ui/screen/table"
	"keukentafel/app/ui/screen/today"
	"keukentafel/app/ui/screen/versions"
)

// place is one item of the rail.
type place struct {
	name route.Name
	icon kit.IconName
}

// places are the items of the rail, from top to bottom.
func places() []place {
	return []place{
		{route.Today, kit.IconToday},
		{route.Families, kit.IconFamily},
		{route.Partners, kit.IconPartners},
		{route.Post, kit.IconInbox},
		{route.Settings, kit.IconSettings},
	}
}

// make makes the screen of a route.
func (s *Shell) make(r route.Route) route.Screen {
	frame := s.frame()
	switch r.Name {
	case route.Families:
		return families.New(families.Needs{Frame: frame, Desk: s.desk})
	case route.Dossier:
		return dossier.New(dossier.Needs{Frame: frame, Desk: s.desk, Family: r.Family, Tab: r.Tab, Tabs: s.tabs(r)})
	case route.Table:
		return table.New(table.Needs{Frame: frame, Desk: s.desk, Family: r.Family, Step: r.Object, Clock: s.Clock, After: s.After})
	case route.Partners:
		return directory.New(directory.Needs{Frame: frame, Desk: s.desk, Choose: r.Object == openFile && s.openOnce(), Card: s.cardOnce(r.Object), Groups: s.Groups, ReadCard: s.desk.Courier.ReadCard, Gather: s.Gather, Codes: s.Codes})
	case route.Post:
		return postbox.New(postbox.Needs{Frame: frame, Desk: s.desk, Now: s.Clock, Choose: r.Object == openFile && s.openOnce(), Standing: s.standing,
			Round: s.sync, Halt: s.stopSync, Rounding: func() bool { return s.syncing }, Underway: s.underway.Of})
	case route.Slice:
		return slice.New(slice.Needs{Frame: frame, Desk: s.desk, Object: r.Object})
	case route.Retention:
		return retention.New(retention.Needs{Frame: frame, Desk: s.desk, Family: r.Family, Forget: s.forget, BackUp: s.replaceBackups()})
	case route.Policy:
		return policy.New(policy.Needs{Frame: frame, Desk: s.desk})
	case route.Rights:
		return rights.New(rights.Needs{Frame: frame, Desk: s.desk, Family: r.Family})
	case route.Notes:
		return notes.New(notes.Needs{Frame: frame, Desk: s.desk, Family: r.Family})
	case route.Settings:
		return settings.New(settings.Needs{Frame: frame, Desk: s.desk, Apply: s.settingsChanged, Focus: r.Object, Lock: s.lockNow, Also: settings.LocksAlso(s.covers),
			MailboxWarnings: s.mailboxWarnings, ChangePassword: s.Access.ChangePassphrase,
			ReplaceCode: s.Access.ReplaceCode, ConfirmCode: s.Access.ConfirmCode, Copy: s.clipboard.copyBriefly, Sheet: s.saveSheet,
			Backups: s.Access, FolderWarnings: s.backupWarnings,
			RememberHere: s.Access.RememberHere, RemembersHere: s.Access.RemembersHere})
	case route.Today:
	}
	return today.New(today.Needs{Frame: frame, Desk: s.desk, Start: s.start()})
}

// tabIDs are the tabs of a dossier, in order.
func tabIDs() []string {
	return []string{route.TabOverview, route.TabNetwork, route.TabPlan, route.TabPartners, route.TabConsent,
		route.TabContributions, route.TabVersions, route.TabDisclosures, route.TabLog}
}

// tabs make the tabs of a dossier, in the order of tabIDs.
func (s *Shell) tabs(r route.Route) []dossier.Tab {
	object := once(r.Object)
	return []dossier.Tab{
		{ID: route.TabOverview, Make: func(f route.Frame) route.Screen {
			return overview.New(overview.Needs{Frame: f, Desk: s.desk, Family: r.Family})
		}},
		{ID: route.TabNetwork, Make: func(f route.Frame) route.Screen {
			return network.New(network.Needs{Frame: f, Desk: s.desk, Family: r.Family})
		}},
		{ID: route.TabPlan, Make: func(f route.Frame) route.Screen {
			return plan.New(plan.Needs{Frame: f, Desk: s.desk, Family: r.Family, Object: object()})
		}},
		{ID: route.TabPartners, Make: func(f route.Frame) route.Screen {
			return involved.New(involved.Needs{Frame: f, Desk: s.desk, Family: r.Family})
		}},
		{ID: route.TabConsent, Make: func(f route.Frame) route.Screen {
			return consents.New(consents.Needs{Frame: f, Desk: s.desk, Family: r.Family, Object: object()})
		}},
		{ID: route.TabContributions, Make: func(f route.Frame) route.Screen {
			return contributions.New(contributions.Needs{Frame: f, Desk: s.desk, Family: r.Family, Object: object()})
		}},
		{ID: route.TabVersions, Make: func(f route.Frame) route.Screen {
			return versions.New(versions.Needs{Frame: f, Desk: s.desk, Family: r.Family})
		}},
		{ID: route.TabDisclosures, Make: func(f route.Frame) route.Screen {
			return disclosures.New(disclosures.Needs{Frame: f, Desk: s.desk, Family: r.Family})
		}},
		{ID: route.TabLog, Make: func(f route.Frame) route.Screen {
			return logbook.New(logbook.Needs{Frame: f, Desk: s.desk, Family: r.Family, Groups: s.Groups})
		}},
	}
}
