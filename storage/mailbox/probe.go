package mailbox

import (
	"bytes"
	"context"
	"crypto/rand"
	"errors"
	"io"
	"strings"
)

// StepName names a thing that Probe tries. Screens translate it.
type StepName string

// The steps of a probe, in order.
const (
	StepReach     StepName = "reach"
	StepWrite     StepName = "write"
	StepReadBack  StepName = "read-back"
	StepWriteOnce StepName = "write-once"
	StepHalf      StepName = "half-upload"
	StepList      StepName = "list"
	StepDelete    StepName = "delete"
)

// Outcome is what came of one step.
type Outcome string

// A step is skipped when an earlier one that it needs has failed.
const (
	Passed  Outcome = "passed"
	Failed  Outcome = "failed"
	Skipped Outcome = "skipped"
)

// Step is one thing tried, and why it failed if it did.
type Step struct {
	Name    StepName
	Outcome Outcome
	Err     error
}

// Capabilities is what the store was seen to do. No correctness depends on it; the screen warns when something is missing.
type Capabilities struct {
	WritesOnce bool
	HidesHalf  bool
	Lists      bool
	Deletes    bool
}

// Report is the outcome of a probe: the steps in the order they were tried, and what follows from them.
type Report struct {
	Steps        []Step
	Capabilities Capabilities
}

// Failed gives the first step that failed, if any.
func (r Report) Failed() (Step, bool) {
	for _, s := range r.Steps {
		if s.Outcome == Failed {
			return s, true
		}
	}
	return Step{}, false
}

// Usable says whether packages can be left and found here at all.
func (r Report) Usable() bool {
	for _, s := range r.Steps {
		needed := s.Name == StepReach || s.Name == StepWrite || s.Name == StepReadBack || s.Name == StepList
		if needed && s.Outcome != Passed {
			return false
		}
	}
	return len(r.Steps) > 0
}

type progressKey struct{}

// WithProgress lets a probe tell each step as soon as it is over.
func WithProgress(ctx context.Context, tell func(Step)) context.Context {
	return context.WithValue(ctx, progressKey{}, tell)
}

// ProbeSteps does the work of Probe for a backend: reach is the backend's own way to find out whether the store is there.
func ProbeSteps(ctx context.Context, s Store, reach func(context.Context) error) Report {
	p := prober{ctx: ctx, store: s, name: "probe/" + strings.ToLower(rand.Text()) + ".bin"}
	reached := p.try(StepReach, true, func() error { return reach(ctx) })
	written := p.try(StepWrite, reached, p.write)
	p.try(StepReadBack, written, p.readBack)
	p.report.Capabilities.WritesOnce = p.try(StepWriteOnce, written, p.writeOnce)
	p.report.Capabilities.HidesHalf = p.try(StepHalf, written, p.half)
	p.report.Capabilities.Lists = p.try(StepList, written, p.list)
	p.report.Capabilities.Deletes = p.try(StepDelete, written, p.remove)
	return p.report
}

type prober struct {
	ctx    context.Context
	store  Store
	name   string
	report Report
}

var (
	probeContent = []byte("keukentafel probe\n")
	errProbeCut  = errors.New("upload cut on purpose")
)

func (p *prober) try(name StepName, possible bool, do func() error) bool {
	step := Step{Name: name, Outcome: Skipped}
	if possible {
		step.Outcome = Passed
		if step.Err = do(); step.Err != nil {
			step.Outcome = Failed
		}
	}
	p.report.Steps = append(p.report.Steps, step)
	if tell, asked := p.ctx.Value(progressKey{}).(func(Step)); asked {
		tell(step)
	}
	return step.Outcome == Passed
}

func (p *prober) put(name string, content io.Reader) error {
	return p.store.PutNew(p.ctx, name, int64(len(probeContent)), content)
}

func (p *prober) write() error { return p.put(p.name, bytes.NewReader(probeContent)) }

func (p *prober) readBack() error {
	r, err := p.store.Get(p.ctx, p.name)
	if err != nil {
		return err
	}
	defer r.Close()
	got, err := io.ReadAll(io.LimitReader(r, int64(len(probeContent))+1))
	if err != nil {
		return err
	}
	if !bytes.Equal(got, probeContent) {
		return errors.Join(Because(ReasonOtherBack), ErrDamaged)
	}
	return nil
}

func (p *prober) writeOnce() error {
	err := p.put(p.name, bytes.NewReader(bytes.ToUpper(probeContent)))
	if err == nil {
		return Because(ReasonOverwrites)
	}
	if !errors.Is(err, ErrExists) {
		return err
	}
	return p.readBack()
}

func (p *prober) half() error {
	name := strings.TrimSuffix(p.name, ".bin") + "-half.bin"
	cut := io.MultiReader(bytes.NewReader(probeContent[:5]), brokenReader{})
	if err := p.put(name, cut); err == nil {
		return Because(ReasonShowsHalf)
	} else if !errors.Is(err, errProbeCut) {
		return err
	}
	r, err := p.store.Get(p.ctx, name)
	if errors.Is(err, ErrNotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	r.Close()
	if err := p.store.Delete(p.ctx, name); err != nil {
		return err
	}
	return Because(ReasonShowsHalf)
}

func (p *prober) list() error {
	objects, err := p.store.List(p.ctx, p.name, "", 1)
	if err != nil {
		return err
	}
	if len(objects) != 1 || objects[0] != (Object{p.name, int64(len(probeContent))}) {
		return Because(ReasonNotListed)
	}
	return nil
}

func (p *prober) remove() error { return p.store.Delete(p.ctx, p.name) }

type brokenReader struct{}

func (brokenReader) Read([]byte) (int, error) { return 0, errProbeCut }
