package settings

import (
	"strings"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/ui/kit"
)

// channelForm asks where the mailbox is. Passwords that are left empty stay as
// they were.
type channelForm struct {
	s     *Screen
	kind  *kit.Choice
	asked *fyne.Container // the fields of the kind that was chosen

	address, user, password     *kit.Entry
	bucket, region, prefix      *kit.Entry
	caFile, certificate         *kit.Entry
	proxy, proxyUser, proxyWord *kit.Entry
	virtualHost, caOnly         *kit.Check
	own                         []byte // the certificate that was chosen now
	folder                      *kit.Entry
	wrong, outcome              *fyne.Container
	panel                       *kit.Panel
}

// askChannel shows the panel in which a mailbox is chosen, tested and kept.
func (s *Screen) askChannel(now casework.Channel) {
	l := s.needs.Words
	f := newChannelForm(s, now)
	f.kind.OnChanged = func(string) { f.ask() }
	fill(f.wrong)
	fill(f.outcome)
	f.ask()
	f.panel = kit.NewPanel(l.T("stores.choose"), kit.Down(14, f.wrong, f.outcome, kit.NewField(l.T("stores.kind"), "", f.kind), f.asked),
		kit.Secondary(l.T("files.cancel"), kit.IconNone, func() { f.panel.Close() }),
		kit.Secondary(l.T("settings.mailbox-test"), kit.IconSync, f.test),
		kit.Primary(l.T("settings.save"), kit.IconCheck, f.save)).Wide(640).FocusOn(f.kind)
	f.panel.Show(s.needs.Canvas())
}

func newChannelForm(s *Screen, now casework.Channel) *channelForm {
	l := s.needs.Words
	filled := func(text string) *kit.Entry {
		e := kit.NewEntry("")
		e.SetText(text)
		return e
	}
	f := &channelForm{
		s: s, asked: kit.Down(14), wrong: kit.Down(0), outcome: kit.Down(6),
		user: filled(now.User), password: kit.NewPassword(""), bucket: filled(now.Bucket), region: filled(now.Region), prefix: filled(now.Prefix),
		caFile: filled(now.CAFile), certificate: filled(now.Certificate), proxy: filled(now.Proxy), proxyUser: filled(now.ProxyUser), proxyWord: kit.NewPassword(""),
		virtualHost: kit.NewCheck(l.T("stores.virtual-host"), nil), caOnly: kit.NewCheck(l.T("stores.ca-only"), nil),
		address: kit.NewEntry("https://"), folder: kit.NewEntry(""),
	}
	f.virtualHost.SetChecked(now.VirtualHost)
	f.caOnly.SetChecked(now.CAOnly)
	var kinds []kit.Option
	for _, kind := range []casework.ChannelKind{casework.ChannelFolder, casework.ChannelWebDAV, casework.ChannelS3} {
		kinds = append(kinds, kit.Option{ID: string(kind), Label: l.T("stores.kind-of." + string(kind))})
	}
	f.kind = kit.NewChoice(kinds...)
	f.kind.SetSelected(string(casework.ChannelFolder))
	if now.Kind == casework.ChannelFolder {
		f.folder.SetText(now.Address)
	} else if !now.None() {
		f.kind.SetSelected(string(now.Kind))
		f.address.SetText(now.Address)
	}
	return f
}

// ask shows the fields of the kind that is chosen.
func (f *channelForm) ask() {
	l := f.s.needs.Words
	field := func(key string, input fyne.CanvasObject) fyne.CanvasObject {
		hint := ""
		if l.Has("stores.hint." + key) {
			hint = l.T("stores.hint." + key)
		}
		return kit.NewField(l.T("stores.field."+key), hint, input)
	}
	pair := func(parts ...fyne.CanvasObject) fyne.CanvasObject {
		return kit.Columns(kit.Grid{Columns: 2, Narrow: 220, Gap: 16}, parts...)
	}
	network := []fyne.CanvasObject{
		kit.Strong(l.T("stores.more")),
		field("ca-file", f.caFile), f.caOnly, f.chosen(field("certificate", f.certificate), f.chooseOwn),
		field("proxy", f.proxy), pair(field("proxy-user", f.proxyUser), field("proxy-password", f.proxyWord)),
	}
	switch casework.ChannelKind(f.kind.Selected()) {
	case casework.ChannelWebDAV:
		f.asked.Objects = append([]fyne.CanvasObject{field("webdav", f.address), pair(field("user", f.user), field("password", f.password))}, network...)
	case casework.ChannelS3:
		f.asked.Objects = append([]fyne.CanvasObject{field("s3", f.address), pair(field("bucket", f.bucket), field("prefix", f.prefix)),
			pair(field("access-key", f.user), field("secret-key", f.password)), field("region", f.region), f.virtualHost}, network...)
	default:
		f.asked.Objects = []fyne.CanvasObject{f.chosen(field("folder", f.folder), f.chooseFolder)}
	}
	fill(f.wrong)
	fill(f.outcome)
	f.asked.Refresh()
	f.lay(f.kind)
}

// lay lays the panel out anew, once it is there, with something of it in sight.
func (f *channelForm) lay(o fyne.CanvasObject) {
	if f.panel != nil {
		f.panel.Reveal(o)
	}
}

// chosen puts a button under a field that is better filled by choosing.
func (f *channelForm) chosen(field fyne.CanvasObject, choose func()) fyne.CanvasObject {
	return kit.Down(6, field, kit.Wrap(10, kit.Secondary(f.s.needs.Words.T("stores.pick"), kit.IconFolder, choose)))
}

func (f *channelForm) chooseFolder() {
	f.s.needs.Files.Folder(f.s.needs.Words.T("settings.mailbox-choose"), f.folder.SetText)
}

func (f *channelForm) chooseOwn() {
	f.s.needs.Files.Open(f.s.needs.Words.T("stores.field.certificate"), certificates, func(name string, data []byte) {
		f.own = data
		f.certificate.SetText(name)
	})
}

var certificates = []string{".pem", ".crt", ".cer"}

// channel is what was filled in.
func (f *channelForm) channel() (casework.Channel, casework.ChannelSecret) {
	said := func(e *kit.Entry) string { return strings.TrimSpace(e.Text) }
	kind := casework.ChannelKind(f.kind.Selected())
	if kind == casework.ChannelFolder {
		return casework.Channel{Kind: kind, Address: said(f.folder)}, casework.ChannelSecret{}
	}
	c := casework.Channel{
		Kind: kind, Address: said(f.address), User: said(f.user), CAFile: said(f.caFile), CAOnly: f.caOnly.Checked(),
		Certificate: said(f.certificate), Proxy: said(f.proxy), ProxyUser: said(f.proxyUser),
	}
	if kind == casework.ChannelS3 {
		c.Bucket, c.Region, c.Prefix, c.VirtualHost = said(f.bucket), said(f.region), said(f.prefix), f.virtualHost.Checked()
	}
	return c, casework.ChannelSecret{Password: f.password.Text, ProxyPassword: f.proxyWord.Text, Certificate: f.own}
}

func (f *channelForm) test() {
	c, fresh := f.channel()
	f.s.tryChannel(c, fresh, f.outcome, f.tell)
}

// tell shows above the steps why nothing could be tried or kept.
func (f *channelForm) tell(err error) {
	fill(f.wrong)
	shown := f.outcome
	if err != nil {
		fill(f.wrong, kit.Notice(kit.Bad, f.s.needs.Explain(err)))
		shown = f.wrong
	}
	f.lay(shown)
}

// save keeps the channel. What is not there today may be there tomorrow, so
// that no test is asked for first.
func (f *channelForm) save() {
	c, fresh := f.channel()
	set, err := f.s.needs.Desk.SaveChannel(f.s.ctx, c, fresh)
	if err != nil {
		f.tell(err)
		return
	}
	f.panel.Close()
	f.s.set = set
	f.s.needs.Apply(set, controlMailbox)
	f.s.needs.Say(f.s.needs.Words.T("stores.saved"), nil)
}
