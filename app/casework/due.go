package casework

import (
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// Due is something about a family that needs attention around a day. It holds
// days, ids and names, never words of a condition or a reason: what it means
// today depends on today.
type Due struct {
	Kind        TaskKind
	Day         family.Date // the birthday, the end, the day by which, or since when
	From        family.Date // the first day on which it counts
	Until       family.Date // the last one; unknown is open
	About       family.PersonID
	AboutName   family.Text
	Partner     family.PartnerID
	PartnerName family.Text
	Missing     []family.Text    // who must still answer
	Age         int              // with a birthday
	Ground      consent.GroundID // with the use of a legal ground
}

// headerShape is which fields a Header was drawn with: one of an older program
// has 0, and no Dues.
const headerShape = 1

// dues are all that may need attention from the day on which it is followed.
func dues(d consent.Dossier, followed *courses) []Due {
	found := comingBirthdays(d.Family, followed.from)
	for i := range followed.all {
		found = followed.all[i].dues(found)
	}
	for _, u := range d.GroundUses {
		found = append(found, groundDue(d.Family, u))
	}
	for _, r := range d.Requests {
		if r.Open() {
			found = append(found, Due{Kind: TaskRequest, Day: r.AnswerBy, About: r.By, AboutName: d.Family.NameOf(r.By)})
		}
	}
	for _, r := range d.Recalls {
		if r.Open() {
			found = append(found, recallDue(d.Family, r))
		}
	}
	return append(found, penDues(d.Pen)...)
}

// comingBirthdays are the days on which somebody's own say changes. Who died
// has none.
func comingBirthdays(f family.Family, from family.Date) []Due {
	var found []Due
	for _, p := range f.Persons {
		if p.Died.Known() {
			continue
		}
		for _, age := range consent.AgesOfSay() {
			if day := p.Birth.Birthday(age); day.Known() && day >= from {
				found = append(found, Due{Kind: TaskBirthday, Day: day, About: p.ID, AboutName: p.ShortName(), Age: age})
			}
		}
	}
	return found
}

// groundDue is the end of a use of a legal ground. When the ground itself ends
// in law is not known here.
func groundDue(f family.Family, u consent.GroundUse) Due {
	due := Due{Kind: TaskGroundEnds, Day: u.Until, From: u.From, Until: u.Until, Ground: u.Ground, Partner: u.Partner}
	if p, ok := f.Partner(u.Partner); ok {
		due.PartnerName = p.ShortLabel()
	}
	if len(u.About) > 0 {
		due.About, due.AboutName = u.About[0], f.NameOf(u.About[0])
	}
	return due
}

// recallDue is what is to be called back, or what was called back and is not
// answered.
func recallDue(f family.Family, r consent.Recall) Due {
	due := Due{Kind: TaskRecallWaits, Day: r.Told, About: r.About, AboutName: f.NameOf(r.About), Partner: r.Recipient.Partner, PartnerName: r.Recipient.Name}
	if p, ok := f.Partner(r.Recipient.Partner); ok {
		due.PartnerName = p.ShortLabel()
	}
	if r.State == consent.RecallToTell {
		due.Kind, due.Day = TaskRecall, r.On
	}
	return due
}
