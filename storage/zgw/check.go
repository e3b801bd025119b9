package zgw

import (
	"context"
	"errors"
	"time"

	"keukentafel/app/family"
)

// Step is one thing that a dry run looks at.
type Step string

// The steps, in their order.
const (
	StepCatalogi     Step = "catalogi"      // reached, and who we are is accepted
	StepDocumentType Step = "document-type" // published and valid today
	StepZaakType     Step = "zaak-type"     // the same; only in mode create
	StepZaken        Step = "zaken"         // reached and accepted
	StepZaak         Step = "zaak"          // there, and open; only when one is named
	StepRelation     Step = "relation"      // these documents belong in that zaak
	StepDocumenten   Step = "documenten"    // reached and accepted
	StepClock        Step = "clock"         // of both computers
)

// Finding is the outcome of one step.
type Finding struct {
	Step    Step
	Err     error  // nil: it is right
	Skipped bool   // since an earlier step must be right first
	Version string // of the interface, as its server says
}

// largestSkew is what the tokens can bear without a correction.
const largestSkew = 30 * time.Second

// Check looks whether a delivery would go well, without writing anything. zaak may be empty. It cannot see whether we may write: the
// standard has no question for that.
func (c *Client) Check(ctx context.Context, on family.Date, zaak string) []Finding {
	return c.CheckEach(ctx, on, zaak, func(Finding) {})
}

// CheckEach is Check, and tells each finding as soon as it is there.
func (c *Client) CheckEach(ctx context.Context, on family.Date, zaak string, told func(Finding)) []Finding {
	r := &dryRun{client: c, on: on, name: zaak, told: told}
	if !on.Known() || zaak != "" && !identifierFor.MatchString(zaak) {
		r.add(StepZaak, ErrBadOrder)
		return r.found
	}
	c.forget()
	r.catalogue(ctx)
	r.zaken(ctx)
	r.relation(ctx)
	_, _, err := (&job{client: c, file: file{identification: Identification("nobody", "pdf")}}).lookUp(ctx)
	r.add(StepDocumenten, err)
	r.clock()
	return r.found
}

type dryRun struct {
	client   *Client
	on       family.Date
	name     string
	zaaktype string
	typed    bool
	found    []Finding
	told     func(Finding)
}

func (r *dryRun) add(s Step, err error) { r.tell(Finding{Step: s, Err: err}) }

func (r *dryRun) skip(s Step) { r.tell(Finding{Step: s, Skipped: true}) }

func (r *dryRun) tell(f Finding) {
	r.client.mu.Lock()
	f.Version = r.client.versions[string(f.Step)]
	r.client.mu.Unlock()
	r.found = append(r.found, f)
	r.told(f)
}

// reached: an answer about types means that everything before it went well.
func reached(err error) bool {
	return err == nil || errors.Is(err, ErrTypeUnknown) || errors.Is(err, ErrTypeNotPublished)
}

func (r *dryRun) catalogue(ctx context.Context) {
	_, err := r.client.documentTypes(ctx, r.on)
	if !reached(err) {
		r.add(StepCatalogi, err)
		r.skip(StepDocumentType)
		return
	}
	r.add(StepCatalogi, nil)
	r.add(StepDocumentType, err)
	r.typed = err == nil
	if r.client.profile.Mode != ModeCreate {
		return
	}
	types, err := r.client.zaakTypes(ctx, r.on)
	r.add(StepZaakType, err)
	if err == nil {
		r.zaaktype = types[0].URL
	}
}

func (r *dryRun) zaken(ctx context.Context) {
	name := r.name
	if name == "" {
		name = Identification("nobody", "")
	}
	z, err := r.client.findZaak(ctx, name)
	missing := errors.Is(err, ErrNoZaak)
	if err != nil && !missing {
		r.add(StepZaken, err)
		return
	}
	r.add(StepZaken, nil)
	switch {
	case r.name == "", missing && r.client.profile.Mode == ModeCreate: // it would be made
	case err == nil && z.closed():
		r.add(StepZaak, ErrZaakClosed)
	default:
		r.add(StepZaak, err)
	}
	if err == nil {
		r.zaaktype = z.Zaaktype
	}
}

func (r *dryRun) relation(ctx context.Context) {
	if !r.typed || r.zaaktype == "" {
		r.skip(StepRelation)
		return
	}
	_, err := r.client.documentTypeFor(ctx, r.on, r.zaaktype)
	r.add(StepRelation, err)
}

func (r *dryRun) clock() {
	r.client.mu.Lock()
	skew := r.client.seen
	r.client.mu.Unlock()
	var err error
	if skew.Abs() > largestSkew {
		err = ErrClock
	}
	r.add(StepClock, err)
}
