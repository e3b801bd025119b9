package casework

import "keukentafel/app/consent"

// stamp marks a dossier as changed now. While the clock is behind, and
// something was said about a consent later than it tells, the mark stays as it
// was: else any change would open the door again that rule M10 keeps shut, and
// what was taken back on a day to come would leave.
func (d *Desk) stamp(dossier *consent.Dossier) {
	now := d.Clock()
	if now.Before(dossier.Changed) && dossier.SaidAfter(d.Today()) {
		return
	}
	dossier.Changed = now
}

// checkClock keeps a package waiting while the clock is behind (M10): what may
// leave today cannot be told, and it is not stopped for good either. A request
// to remove something may always leave.
func (d *Desk) checkClock(dossier consent.Dossier, o Outgoing) error {
	if o.Kind == LetterWithdrawal {
		return nil
	}
	return consent.CheckClock(dossier, d.Clock())
}
