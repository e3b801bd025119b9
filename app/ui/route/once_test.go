package route_test

import (
	"context"
	"testing"

	"keukentafel/app/ui/route"
)

func TestPressingTwiceDoesTheWorkOnce(t *testing.T) {
	var ends []func()
	var told []error
	f := route.Frame{Run: func(_ string, work func(context.Context) error, done func(error)) {
		ends = append(ends, func() { done(work(context.Background())) })
	}}
	var adopting route.Once
	press := func() bool {
		return adopting.Run(f, "", func(context.Context) error { return nil }, func(err error) { told = append(told, err) })
	}
	if !press() || press() || len(ends) != 1 || !adopting.Busy() {
		t.Fatalf("the work was begun %d times", len(ends))
	}
	ends[0]()
	if len(told) != 1 || adopting.Busy() {
		t.Fatal("the end was not told")
	}
	if !press() || len(ends) != 2 {
		t.Error("what is done cannot be done again")
	}
}
