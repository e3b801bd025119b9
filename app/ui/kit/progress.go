package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"keukentafel/app/words"
)

// Bar is a line of 8 pixels that fills from 0 to 1. Words beside it say the same.
type Bar struct {
	widget.BaseWidget
	value float32
}

// NewBar makes an empty bar.
func NewBar() *Bar {
	b := &Bar{}
	b.ExtendBaseWidget(b)
	return b
}

// Set fills the bar.
func (b *Bar) Set(value float32) {
	b.value = max(0, min(value, 1))
	b.Refresh()
}

// CreateRenderer is called by Fyne.
func (b *Bar) CreateRenderer() fyne.WidgetRenderer {
	track, fill := canvas.NewRectangle(color.Transparent), canvas.NewRectangle(color.Transparent)
	track.CornerRadius, fill.CornerRadius = 4, 4
	return drawn(sketch{
		owner: b, objects: []fyne.CanvasObject{track, fill},
		min: func() fyne.Size { return fyne.NewSize(60, 8) },
		layout: func(size fyne.Size) {
			put(track, 0, (size.Height-8)/2, size.Width, 8)
			put(fill, 0, (size.Height-8)/2, size.Width*b.value, 8)
		},
		paint: func() {
			track.FillColor, fill.FillColor = looksOf(b).color(ColorTrack), looksOf(b).color(ColorPrimary)
			show(fill, b.value > 0)
		},
	})
}

// Progress shows long work: what is being done, how far it is, and a way to stop it.
type Progress struct {
	widget.BaseWidget
	lang   words.Lang
	what   *Text
	share  *Text
	bar    *Bar
	cancel *Button
	box    *fyne.Container
}

// NewProgress makes a progress; without onCancel it cannot be stopped.
func NewProgress(l words.Lang, what string, onCancel func()) *Progress {
	p := &Progress{lang: l, what: Strong(what), share: NewText("", Style{Bold: true, Color: ColorPrimary}), bar: NewBar()}
	p.box = Down(8, Across(10, Grow(p.what), p.share), p.bar)
	if onCancel != nil {
		p.cancel = Secondary(l.T("kit.cancel"), IconNone, onCancel)
		p.box = Across(16, Grow(p.box), p.cancel)
	}
	p.ExtendBaseWidget(p)
	return p
}

// Set tells how far the work is, from 0 to 1.
func (p *Progress) Set(value float32) {
	p.bar.Set(value)
	p.share.Set(p.lang.T("kit.progress.share", "percent", int(p.bar.value*100)))
	p.box.Refresh()
}

// Say changes what is being done.
func (p *Progress) Say(what string) { p.what.Set(what) }

// HeightAt is the height at a width.
func (p *Progress) HeightAt(width float32) float32 { return heightAt(p.box, width) }

func (p *Progress) parts() []fyne.CanvasObject { return []fyne.CanvasObject{p.box} }

// CreateRenderer is called by Fyne.
func (p *Progress) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(p.box) }
