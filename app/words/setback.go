package words

import "time"

// Setback words why a mailbox failed, by the code of the reason: what happened,
// and what to do. ahead is how far this computer's clock is ahead of that of
// the other side, when that is the reason; otherwise 0.
func (l Lang) Setback(reason string, ahead time.Duration) string {
	text := l.T("stores.reason." + reason)
	switch minutes := int(ahead.Round(time.Minute).Minutes()); {
	case minutes > 0:
		text += " " + l.N("stores.clock-ahead", minutes)
	case minutes < 0:
		text += " " + l.N("stores.clock-behind", -minutes)
	}
	return text + " " + l.T("stores.do."+reason)
}
