package versions

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/words"
)

// agreements sums up who agreed: "2 eens, 1 deels eens".
func (t teller) agreements(p family.Plan) string {
	var said []string
	for _, answer := range []family.AgreementAnswer{family.AgreeYes, family.AgreePartly, family.AgreeNo, family.AgreeNotAsked} {
		count := 0
		for _, a := range p.Agreements {
			if a.Answer == answer {
				count++
			}
		}
		if count > 0 {
			said = append(said, t.Number(count)+" "+t.T("list.agreement."+string(answer)))
		}
	}
	if len(said) == 0 {
		return t.T("versions.no-agreement")
	}
	return t.List(said)
}

// list is all versions, newest first.
func (s *Screen) list() fyne.CanvasObject {
	list := kit.Down(2)
	for i := len(s.dossier.Versions) - 1; i >= 0; i-- {
		list.Add(s.row(s.dossier.Versions[i]))
	}
	return list
}

// row is one version; a press compares it with the one before.
func (s *Screen) row(v family.Version) fyne.CanvasObject {
	l, t := s.needs.Words, s.teller()
	data := kit.RowData{Icon: kit.IconShield, Tone: kit.Info, Title: t.name(v.Number), Whole: true, Chips: []kit.Label{s.signed.label(l, v)},
		Words: words.Line(l.T("versions.by", "name", string(v.AdoptedBy)), s.pen(v), t.agreements(v.Plan))}
	return kit.NewRow(data, func() {
		s.from, s.to = v.Number-1, v.Number
		if v.Number == 1 {
			s.from, s.to = 1, draft
		}
		s.draw()
		s.page.ToTop()
	})
}

// pen says with which pen a version was adopted: that of the first
// coordinator, or after how many handovers, and on whose computer.
func (s *Screen) pen(v family.Version) string {
	l := s.needs.Words
	said := l.T("versions.first-pen")
	if v.Epoch > 0 {
		said = l.N("versions.handovers", v.Epoch)
	}
	if name := s.signed.known[v.Key]; name != "" {
		said += ", " + l.T("versions.signed-by", "name", name)
	}
	return said
}
