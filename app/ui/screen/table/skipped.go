package table

import (
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// untouched are the steps of which nothing was written down in this talk. It
// looks at what is stored, not at what was visited: who passed a step by has
// not talked about it.
func untouched(d consent.Dossier, on family.Date) map[string]bool {
	plan := d.Plan
	_, held := meetingOf(plan, on)
	return map[string]bool{
		"welcome":  !held && plan.Rights.Explained != on,
		"story":    !saidToday(plan, on, family.TopicReason, family.TopicStory),
		"worries":  !saidToday(plan, on, family.TopicStrength, family.TopicWorry),
		"marks":    !markedToday(plan, on),
		"safety":   plan.SafetyChecked != on,
		"goals":    len(plan.Goals) == 0,
		"partners": len(partnersNow(d.Family, on)) == 0,
		"consents": len(d.Consents) == 0,
		"readback": len(plan.Agreements) == 0,
		"finish":   !plan.NextReview.Known(),
	}
}

func saidToday(p family.Plan, on family.Date, topics ...family.StatementTopic) bool {
	for _, topic := range topics {
		if today, _ := said(p, topic, on); len(today) > 0 {
			return true
		}
	}
	return false
}

func markedToday(p family.Plan, on family.Date) bool {
	for _, m := range p.Marks {
		if m.On == on && m.Person != "" && m.Domain != family.DomainSafety {
			return true
		}
	}
	return false
}

// skipped are the numbers of the steps to come back to, but for the last.
func (s *Screen) skipped() []int {
	open := untouched(s.dossier, s.needs.Today())
	var list []int
	for i, st := range s.stages[:len(s.stages)-1] {
		if open[st.id] {
			list = append(list, i)
		}
	}
	return list
}
