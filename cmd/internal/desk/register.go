package desk

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
	"time"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/storage/zgw"
)

// register is the register of a municipality over ZGW. Both who delivers from a
// laptop and who forwards what was received go through it, with profiles,
// secrets and progress from the same vault.
type register struct {
	secret func(ctx context.Context, name string) (string, error)
	actor  func(ctx context.Context) zgw.Actor
	clock  func() time.Time
}

// registerOf is the register that an installation delivers to.
func (in *Installation) registerOf() casework.Register {
	return register{
		secret: func(ctx context.Context, name string) (string, error) { return in.RegisterSecret(ctx, name) },
		clock:  in.options.Clock,
		actor: func(ctx context.Context) zgw.Actor {
			me, err := in.Profile(ctx)
			if err != nil {
				return zgw.Actor{}
			}
			return zgw.Actor{ID: me.Key, Name: string(me.Name)}
		},
	}
}

// Deliver brings an export to its zaak. Only what consent.Forward made holds
// files, and only those leave.
func (r register) Deliver(ctx context.Context, d consent.Disclosure, o casework.RegisterOrder, s casework.RegisterState) (casework.Registered, error) {
	client, err := r.client(ctx, o.Profile)
	if err != nil {
		return casework.Registered{}, registerError(err)
	}
	defer client.Close()
	order := zgw.Order{Zaak: o.Zaak, On: o.On}
	names := map[string]string{}
	for _, f := range d.Files() {
		kind := kindOf(f.Name)
		names[kind] = f.Name
		order.Renders = append(order.Renders, zgw.Render{Kind: kind, Type: f.Type, Write: fileOf(f.Name)})
	}
	if o.Sent != nil {
		order.Sent = func(kind string, done, total int64) { o.Sent(names[kind], done, total) }
	}
	done, err := client.Deliver(ctx, d, order, progressOf{s})
	if err != nil {
		return casework.Registered{}, registerError(err)
	}
	registered := casework.Registered{Zaak: done.Zaak, ZaakCreated: done.ZaakCreated}
	for _, x := range done.Documents {
		registered.Documents = append(registered.Documents, casework.RegisteredDocument{Name: names[x.Kind], Identification: x.Identification, Version: x.Version, SHA256: x.SHA256})
	}
	return registered, nil
}

// fileOf writes one file of an export, byte for byte.
func fileOf(name string) func(io.Writer, consent.Disclosure) error {
	return func(w io.Writer, d consent.Disclosure) error {
		for _, f := range d.Files() {
			if f.Name == name {
				_, err := w.Write(f.Data)
				return err
			}
		}
		return consent.ErrNotAnExport
	}
}

// kindOf is the kind of a document in the register: "pdf", "json".
func kindOf(name string) string {
	return strings.TrimPrefix(path.Ext(name), ".")
}

// Check is a dry run: it writes nothing there.
func (r register) Check(ctx context.Context, p casework.RegisterProfile, on family.Date, zaak string, told func(casework.RegisterFinding)) ([]casework.RegisterFinding, error) {
	client, err := r.client(ctx, p)
	if err != nil {
		return nil, registerError(err)
	}
	defer client.Close()
	var found []casework.RegisterFinding
	client.CheckEach(ctx, on, zaak, func(f zgw.Finding) {
		next := casework.RegisterFinding{Step: casework.RegisterStep(f.Step), Skipped: f.Skipped, Version: f.Version}
		if f.Err != nil {
			next.Err = registerError(f.Err)
		}
		found = append(found, next)
		if told != nil && ctx.Err() == nil {
			told(next)
		}
	})
	return found, ctx.Err()
}

func (r register) client(ctx context.Context, p casework.RegisterProfile) (*zgw.Client, error) {
	return zgw.New(zgwProfile(p), zgw.Options{Actor: r.actor(ctx), Now: r.clock, Secrets: func(ctx context.Context, name string) (zgw.Secret, error) {
		secret, err := r.secret(ctx, name)
		switch {
		case err != nil:
			return "", fmt.Errorf("%w: %w", zgw.ErrSecret, err)
		case secret == "":
			return "", zgw.ErrSecret
		}
		return zgw.Secret(secret), nil
	}})
}

// progressOf keeps the progress of a delivery where casework keeps it.
type progressOf struct{ casework.RegisterState }

// Load gives what is known.
func (s progressOf) Load(ctx context.Context, identification string) (zgw.Progress, error) {
	p, err := s.RegisterState.Load(ctx, identification)
	return zgw.Progress(p), err
}

// Save has it on disk before it returns.
func (s progressOf) Save(ctx context.Context, identification string, p zgw.Progress) error {
	return s.RegisterState.Save(ctx, identification, casework.RegisterProgress(p))
}

// registerError says of an error what casework calls it, and what the queue
// does.
func registerError(err error) error {
	if err == nil {
		return nil
	}
	why := &casework.RegisterError{Code: zgw.CodeOf(err), Class: casework.RegisterPause, After: zgw.RetryAfter(err), Cause: err}
	switch zgw.ClassOf(err) {
	case zgw.Again:
		why.Class = casework.RegisterAgain
	case zgw.Reject:
		why.Class = casework.RegisterReject
	case zgw.Pause, zgw.Stop, zgw.Unable:
	}
	if errors.Is(err, context.Canceled) {
		why.Code = "offline"
	}
	var problem *zgw.Problem
	if errors.As(err, &problem) {
		why.Instance = problem.Instance
		for _, param := range problem.Params {
			why.Fields = append(why.Fields, param.Name)
		}
	}
	var field *zgw.ProfileError
	if errors.As(err, &field) {
		why.Fields, why.Why = append(why.Fields, field.Field), field.Why
	}
	return why
}
