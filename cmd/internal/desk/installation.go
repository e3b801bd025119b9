package desk

import (
	"context"
	"errors"
	"os"
	"sync"
	"time"

	"keukentafel/app/audit"
	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/words"
	"keukentafel/storage/keyring"
	"keukentafel/storage/sealed"
	"keukentafel/storage/vault"
)

// Options are the outside world of an installation.
type Options struct {
	Clock  func() time.Time // time.Now when nil
	Ring   *keyring.Ring    // no keyring when nil
	Vault  []vault.Option
	Anyway Anyway // strictly when empty
}

// Installation is one open vault, and the desk that works on it.
type Installation struct {
	*casework.Desk
	Drafts   casework.Drafts
	vault    *vault.Vault
	dir      string
	options  Options
	anchors  *anchors
	channels *channels
	backing  sync.Mutex // one backup at a time
}

// Exists tells whether there is a vault in the folder, and whether its
// recovery code was confirmed.
func Exists(dir string) (there, confirmed bool, err error) {
	info, err := vault.Look(dir)
	if errors.Is(err, vault.ErrNoVault) || errors.Is(err, os.ErrNotExist) {
		return false, false, nil
	}
	return err == nil, info.Confirmed, inWords(err)
}

func (o Options) filled() Options {
	if o.Clock == nil {
		o.Clock = time.Now
	}
	o.Vault = append([]vault.Option{vault.WithClock(o.Clock)}, o.Vault...)
	return o
}

func assemble(v *vault.Vault, dir string, o Options) (*Installation, error) {
	grounds, err := legalGrounds()
	if err != nil {
		return nil, errors.Join(err, v.Lock())
	}
	retention, err := retentionPeriods()
	if err != nil {
		return nil, errors.Join(err, v.Lock())
	}
	agreed, err := programAgreements(grounds, family.DateOf(o.Clock()))
	if err != nil {
		return nil, errors.Join(err, v.Lock())
	}
	in := &Installation{vault: v, dir: dir, options: o, anchors: newAnchors(o, v.ID())}
	in.channels = &channels{clock: o.Clock, secret: func() (casework.ChannelSecret, error) { return in.ChannelSecret(context.Background()) }}
	kept := keeper{v, in.anchors}
	in.Drafts = kept
	in.Desk = casework.New(casework.Needs{
		Vault: kept, Courier: courier{renders: in.enclosures, clock: o.Clock}, Clock: o.Clock, NewID: sealed.NewID, Grounds: grounds, Policy: agreed.policy, Proposals: agreed.proposals,
		Retention: retention, Certificate: in.certificate,
		Post: in.channels.open, Channels: in.channels,
		Renders: func(form, language string) (casework.Render, bool) {
			render, known := in.Writers(words.Parse(language))[Form(form)]
			return render, known
		},
		ReadsFile: readsFile, RendersLog: in.rendersLog, ReadLogo: readLogo, Register: in.registerOf(), Origin: originOf(dir), Anchor: v.Anchor, Groups: Fingerprint,
	})
	return in, nil
}

// Folder is where the vault lies.
func (in *Installation) Folder() string { return in.dir }

// Language is the language that the settings ask for.
func (in *Installation) Language() words.Lang {
	settings, err := in.Settings(context.Background())
	if err != nil {
		return words.NL
	}
	return words.Parse(settings.Language)
}

// entry is a log line about the vault itself.
func (in *Installation) entry(ctx context.Context, event audit.Event, action audit.Action) (audit.Entry, error) {
	me, err := in.Profile(ctx)
	if errors.Is(err, casework.ErrNotSetUp) {
		me, err = casework.Profile{Key: "nobody-yet"}, nil
	}
	e := audit.Entry{At: in.Clock(), Actor: me.Key, Role: string(me.Role), Event: event, Action: action, Outcome: audit.Done, Origin: in.Origin}
	return e.Completed(), err
}
