package casework

import (
	"context"
	"errors"
	"slices"
	"strings"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// checks are the results of the controls that an act passed, for the log.
type checks struct {
	authorised audit.Authorised
	consent    audit.ConsentCheck
	grounds    []string
	categories []consent.Category
	about      []family.PersonID
	refused    bool
}

// fill writes the results into an entry; what was not checked stays.
func (c checks) fill(e *audit.Entry) {
	if c.authorised != "" {
		e.Authorised = c.authorised
	}
	if c.consent != "" || c.refused {
		e.Consent = c.consent
	}
	if len(c.about) > 0 {
		e.About = c.about
	}
	if len(c.grounds) > 0 {
		e.Ground = strings.Join(c.grounds, " ")
	}
	for _, category := range c.categories {
		e.Categories = append(e.Categories, string(category))
	}
}

// rule is one refusal, with what it says of the controls.
type rule struct {
	err        error
	code       string // for who words it
	authorised audit.Authorised
	consent    audit.ConsentCheck
}

// rules are the refusals that are kept in the log.
func rules() []rule {
	return append(slices.Concat(rightsRules(), trustRules()), []rule{
		{consent.ErrPending, "pending", audit.AuthorisedYes, audit.ConsentAsked},
		{consent.ErrNothingToShare, "nothing-to-share", audit.AuthorisedYes, audit.ConsentRefused},
		{consent.ErrNotAdopted, "not-adopted", audit.AuthorisedNo, ""},
		{consent.ErrUnknownRecipient, "unknown-recipient", audit.AuthorisedNo, ""},
		{consent.ErrPartnerEnded, "partner-ended", audit.AuthorisedNo, ""},
		{consent.ErrPartnerGone, "partner-gone", audit.AuthorisedNo, ""},
		{consent.ErrClockBehind, "clock-behind", audit.AuthorisedNo, ""},
		{consent.ErrNoSupervision, "no-supervision", audit.AuthorisedNo, ""},
		{consent.ErrFormNotForAll, "form-not-for-all", audit.AuthorisedNo, ""},
		{consent.ErrNoSay, "no-say", audit.AuthorisedNo, ""},
		{consent.ErrNobodySigns, "nobody-signs", audit.AuthorisedNo, ""},
		{consent.ErrNotWithdrawn, "not-withdrawn", audit.AuthorisedNo, ""},
		{consent.ErrNoSuchGround, "no-such-ground", audit.AuthorisedNo, ""},
		{consent.ErrGroundOff, "ground-off", audit.AuthorisedNo, ""},
		{consent.ErrGroundNotForPartner, "ground-not-for-partner", audit.AuthorisedNo, ""},
		{consent.ErrNotWeighed, "not-weighed", audit.AuthorisedNo, ""},
		{consent.ErrNotInformed, "not-informed", audit.AuthorisedNo, ""},
		{consent.ErrNamed, "named", audit.AuthorisedYes, audit.ConsentRefused},
		{ErrNoPen, "no-pen", audit.AuthorisedNo, ""},
		{ErrUnexpected, "unexpected", audit.AuthorisedNo, ""},
		{ErrOldEpoch, "old-epoch", audit.AuthorisedNo, ""},
		{ErrCalledBack, "called-back", audit.AuthorisedNo, ""},
		{ErrStopped, "stopped", audit.AuthorisedNo, ""},
		{ErrAltered, "altered", audit.AuthorisedNo, ""},
		{ErrForwarded, "not-for-me", audit.AuthorisedNo, ""},
		{ErrNotForMe, "not-for-me", audit.AuthorisedNo, ""},
		{ErrExpired, "expired", audit.AuthorisedNo, ""},
	}...)
}

// LogRules are the codes of the refusals that a log can hold.
func LogRules() []string {
	var codes []string
	for _, r := range rules() {
		if !slices.Contains(codes, r.code) {
			codes = append(codes, r.code)
		}
	}
	return codes
}

func refusedByRule(err error) bool {
	return slices.ContainsFunc(rules(), func(r rule) bool { return errors.Is(err, r.err) })
}

func checksOf(refusal error) checks {
	for _, r := range rules() {
		if errors.Is(refusal, r.err) {
			return checks{authorised: r.authorised, consent: r.consent, refused: true}
		}
	}
	return checks{authorised: audit.AuthorisedNo, refused: true}
}

// ruleCode is the code of a refusal as an entry tells it: an entry keeps the
// text of the error, which may stand at the end of a longer one.
func ruleCode(told string) string {
	for _, r := range rules() {
		if told == r.err.Error() || strings.HasSuffix(told, ": "+r.err.Error()) {
			return r.code
		}
	}
	return ""
}

// checksIn are the controls that a disclosure passed: which grounds carry it,
// and whether those are consents or weighed rules of law.
func checksIn(dossier consent.Dossier, record consent.Record) checks {
	c := checks{authorised: audit.AuthorisedYes, consent: audit.ConsentNotNeeded, grounds: record.Grounds, categories: record.Categories, about: record.About}
	for _, ground := range record.Grounds {
		_, given := dossier.Consent(consent.ID(ground))
		weighed := slices.ContainsFunc(dossier.GroundUses, func(u consent.GroundUse) bool { return u.ID == ground })
		switch {
		case given:
			c.consent = audit.ConsentAllowed
		case weighed && c.consent == audit.ConsentNotNeeded:
			c.consent = audit.ConsentByLegalRule
		}
	}
	return c
}

func (c checks) same(o checks) bool {
	return c.consent == o.consent && slices.Equal(c.grounds, o.grounds) && slices.Equal(c.categories, o.categories)
}

// errMoved: the dossier changed between the check and its use.
var errMoved = errors.New("dossier changed meanwhile")

// checked makes a disclosure and uses it in the transaction that logs it. The
// results of the checks stand in the entry, so they are found first; when the
// dossier changed meanwhile, that is done again.
func (d *Desk) checked(ctx context.Context, id family.FamilyID, m *mark, make func(consent.Dossier) (consent.Disclosure, error),
	use func(Tx, consent.Dossier, consent.Disclosure) error) error {
	const tries = 3
	var err error
	for range tries {
		if err = d.checkedOnce(ctx, id, m, make, use); !errors.Is(err, errMoved) {
			break
		}
	}
	return err
}

func (d *Desk) checkedOnce(ctx context.Context, id family.FamilyID, m *mark, make func(consent.Dossier) (consent.Disclosure, error),
	use func(Tx, consent.Dossier, consent.Disclosure) error) error {
	before, err := d.Vault.Load(ctx, id)
	if err != nil {
		return err
	}
	disclosure, err := make(before)
	if err != nil {
		return err
	}
	m.checks = checksIn(before, disclosure.Record())
	e, err := d.entryOf(ctx, id, *m)
	if err != nil {
		return err
	}
	return d.Vault.Change(ctx, e, func(tx Tx) error {
		dossier, err := tx.Load(id)
		if err != nil {
			return err
		}
		disclosure, err := make(dossier)
		if err != nil {
			return err
		}
		if !m.checks.same(checksIn(dossier, disclosure.Record())) {
			return errMoved
		}
		return use(tx, dossier, disclosure)
	})
}
