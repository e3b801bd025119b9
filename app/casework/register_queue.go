package casework

import (
	"context"
	"regexp"
	"slices"
	"strings"
	"time"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// Documents of the desk about what goes to the register.
const (
	deskRegisterQueue  = "register-queue"
	deskRegisterPlaces = "register-places"
)

// ByRegister is the way to give the municipality the plan in its own register.
const ByRegister = "register"

// FormRegister is how a line of the register of disclosures tells that way.
const FormRegister = ByRegister

func registerExportName(id consent.DisclosureID) string { return "register-export/" + string(id) }

// DeliveryState is how far a delivery to the register is.
type DeliveryState string

// The states.
const (
	DeliveryQueued    DeliveryState = "queued"
	DeliveryBusy      DeliveryState = "busy"      // under way now, or cut off: then it goes on by itself
	DeliveryWaits     DeliveryState = "waits"     // goes on by itself at NextTry
	DeliveryPaused    DeliveryState = "paused"    // until somebody changes something; Code says what
	DeliveryDelivered DeliveryState = "delivered" // the municipality holds exactly these files
	DeliveryRejected  DeliveryState = "rejected"  // it will never be right
	DeliveryStopped   DeliveryState = "stopped"   // it may not leave any more
)

// Open tells whether something can still become of it.
func (s DeliveryState) Open() bool {
	return s == DeliveryQueued || s == DeliveryBusy || s == DeliveryWaits || s == DeliveryPaused
}

// RegisterDelivery (levering aan het zaaksysteem) is one version of a plan on
// its way to the register of a municipality. What is sent was made and judged
// when it was put ready, and is kept until it is delivered. It holds ids and
// codes only.
type RegisterDelivery struct {
	ID           consent.DisclosureID
	Family       family.FamilyID
	Partner      family.PartnerID `json:",omitempty"`
	Municipality string           // of the profile
	Version      int              // of the plan
	Relay        bool             `json:",omitempty"` // received here to forward; who has the dossier judged it
	State        DeliveryState
	Code         string   `json:",omitempty"` // why it waits or stands still, see RegisterRefusal; "stopped-..." when it may not leave
	Fields       []string `json:",omitempty"` // that were refused
	Instance     string   `json:",omitempty"` // for the municipality, to find it in its log
	Queued       time.Time
	Changed      time.Time
	NextTry      time.Time `json:",omitzero"`
	Attempts     int
	Size         int64                // of all files, bytes
	Sent         int64                `json:"-"`          // of Size, while it is busy
	Basis        consent.Basis        `json:",omitempty"` // on what it rested
	Zaak         string               `json:",omitempty"` // where it lies, after it was delivered
	Documents    []RegisteredDocument `json:",omitempty"`
}

// Refusal is why it waits or stands still; nil when nothing is wrong.
func (r RegisterDelivery) Refusal() error {
	if r.State == DeliveryStopped {
		return ErrStopped
	}
	return RegisterRefusal(r.Code)
}

// mayHaveLeft tells whether something of it may be at the municipality.
func (r RegisterDelivery) mayHaveLeft() bool { return r.Attempts > 0 }

// RegisterPlace is where the plan of a family goes. It is asked once.
type RegisterPlace struct {
	Municipality string `json:",omitempty"` // of the profile; empty is by the name of the partner
	Zaak         string `json:",omitempty"` // its number, when the municipality makes its own zaken
	// Documents are the identifications of its documents there, of which the
	// progress is kept.
	Documents []string `json:",omitempty"`
}

// RegisterAsk is which version goes to which register.
type RegisterAsk struct {
	Partner      family.PartnerID // of the family, a municipality; empty is its only one
	Municipality string           // of the profile; empty is the one that was used before, or that bears the partner's name, or the only one
	Version      int              // an adopted version
	Zaak         string           // number of the zaak; empty is the one that was given before
	Partial      bool             // share now what may be shared
	Language     string           // of the PDF; empty is that of the settings
}

// zaakNumber is what a zaak can be called.
var zaakNumber = regexp.MustCompile(`^[A-Za-z0-9._\-/]{1,40}$`)

// RegisterDeliveries lists what goes and went to the register, newest first.
func (d *Desk) RegisterDeliveries(ctx context.Context) ([]RegisterDelivery, error) {
	var list []RegisterDelivery
	if _, err := d.Vault.Desk(ctx, deskRegisterQueue, &list); err != nil {
		return nil, err
	}
	slices.Reverse(list)
	d.delivering.fill(list)
	return list, nil
}

// HasRegister tells whether the plan can go to the register of a municipality.
func (d *Desk) HasRegister(ctx context.Context) bool {
	list, err := d.RegisterProfiles(ctx)
	return err == nil && len(list) > 0 && d.Register != nil
}

// RegisterAsksZaak tells whether the number of the zaak of a family must be
// asked before its plan can go to the register, and which profile is meant.
func (d *Desk) RegisterAsksZaak(ctx context.Context, id family.FamilyID, ask RegisterAsk) (RegisterProfile, bool, error) {
	dossier, err := d.Vault.Load(ctx, id)
	if err != nil {
		return RegisterProfile{}, false, err
	}
	place, err := d.PlaceOf(ctx, id)
	if err != nil {
		return RegisterProfile{}, false, err
	}
	list, err := d.RegisterProfiles(ctx)
	if err != nil {
		return RegisterProfile{}, false, err
	}
	_, p, err := registerFor(dossier.Family, list, place, ask)
	return p, err == nil && p.Mode == RegisterFind && place.Zaak == "", err
}

// registerFor is the municipality that is meant, and its profile.
func registerFor(f family.Family, list []RegisterProfile, place RegisterPlace, ask RegisterAsk) (family.Partner, RegisterProfile, error) {
	partner, err := municipalityOf(f, ask.Partner)
	if err != nil {
		return partner, RegisterProfile{}, err
	}
	for _, name := range []string{ask.Municipality, place.Municipality, string(partner.House), string(partner.Name), string(partner.Label())} {
		if p, err := profileIn(list, bareMunicipality(list, name)); name != "" && err == nil {
			return partner, p, nil
		}
	}
	if ask.Municipality != "" {
		return partner, RegisterProfile{}, ErrNoRegister
	}
	p, err := profileIn(list, "")
	return partner, p, err
}

// bareMunicipality leaves "Gemeente" out of a name, unless a profile has it too.
func bareMunicipality(list []RegisterProfile, name string) string {
	if _, err := profileIn(list, name); err == nil {
		return name
	}
	const word = "gemeente "
	if len(name) > len(word) && strings.EqualFold(name[:len(word)], word) {
		return name[len(word):]
	}
	return name
}

func municipalityOf(f family.Family, id family.PartnerID) (family.Partner, error) {
	var found []family.Partner
	for _, p := range f.Partners {
		if p.Kind == family.PartnerMunicipality && (id == "" || p.ID == id) {
			found = append(found, p)
		}
	}
	if len(found) != 1 {
		return family.Partner{}, consent.ErrUnknownRecipient
	}
	return found[0], nil
}

// SetZaak keeps the number of the zaak of a family, also of one that is only
// forwarded here. What stood still for it goes on. ErrRegisterBadOrder when it
// can be no number.
func (d *Desk) SetZaak(ctx context.Context, id family.FamilyID, zaak string) error {
	if !zaakNumber.MatchString(zaak) {
		return ErrRegisterBadOrder
	}
	e, err := d.entryOf(ctx, id, mark{event: audit.RegisterZaak})
	if err != nil {
		return err
	}
	return d.Vault.Change(ctx, e, func(tx Tx) error {
		if err := editPlace(tx, id, func(p *RegisterPlace) { p.Zaak = zaak }); err != nil {
			return err
		}
		return d.resume(tx, func(r RegisterDelivery) bool { return r.Family == id })
	})
}

func editPlace(tx Tx, id family.FamilyID, do func(*RegisterPlace)) error {
	places := map[family.FamilyID]RegisterPlace{}
	if _, err := tx.Desk(deskRegisterPlaces, &places); err != nil {
		return err
	}
	place := places[id]
	do(&place)
	places[id] = place
	return tx.SaveDesk(deskRegisterPlaces, places)
}

// resume lets what stands still go on, within a transaction.
func (d *Desk) resume(tx Tx, which func(RegisterDelivery) bool) error {
	var list []RegisterDelivery
	if _, err := tx.Desk(deskRegisterQueue, &list); err != nil {
		return err
	}
	changed := false
	for i := range list {
		if r := &list[i]; (r.State == DeliveryPaused || r.State == DeliveryWaits) && which(*r) {
			r.State, r.NextTry, r.Changed, changed = DeliveryQueued, time.Time{}, d.Clock(), true
		}
	}
	if !changed {
		return nil
	}
	return tx.SaveDesk(deskRegisterQueue, list)
}
