package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// SplitMemory keeps how wide the left side of each split is, as a share of the
// room, by the name of the split. A share says nothing about anybody.
type SplitMemory interface {
	// Share is what was kept; 0 when nothing was.
	Share(name string) float32
	Keep(name string, share float32)
}

// splits is the memory of the program; without one a split begins anew.
var splits SplitMemory

// RememberSplits says where the shares are kept.
func RememberSplits(m SplitMemory) { splits = m }

// Shares that leave both sides usable.
const (
	leastShare = 0.2
	mostShare  = 0.7
	splitStep  = 0.02 // of an arrow key
	seam       = 9    // how wide the strip is that one takes hold of
)

// Split shows two things beside each other with a seam between them, which is
// dragged, or moved with the arrow keys when it has the focus. Where it was put
// last is where it begins the next time.
type Split struct {
	widget.BaseWidget
	name        string
	left, right fyne.CanvasObject
	share       float32
	seam        *splitSeam
}

// NewSplit begins with the left side as wide as told (before zoom), but for
// what is remembered under the name. label names the seam for who hears it.
func NewSplit(name, label string, width float32, left, right fyne.CanvasObject) *Split {
	s := &Split{name: name, left: left, right: right}
	s.seam = &splitSeam{split: s, usual: width}
	s.seam.label = func() string { return label }
	s.seam.keys = s.seam.moved
	s.seam.extend(s.seam)
	if splits != nil {
		s.share = splits.Share(name)
	}
	s.ExtendBaseWidget(s)
	return s
}

// leftWidth is that of the left side in a room.
func (s *Split) leftWidth(room float32) float32 {
	share := s.share
	if share == 0 && room > 0 {
		share = looksOf(s).scaled(s.seam.usual) / room
	}
	return whole(room * min(max(share, leastShare), mostShare))
}

// move puts the seam at a distance from the left, and remembers it.
func (s *Split) move(to float32) {
	room := s.Size().Width
	if room <= 0 {
		return
	}
	s.share = min(max(to/room, leastShare), mostShare)
	s.Refresh()
	if splits != nil {
		splits.Keep(s.name, s.share)
	}
}

// MinSize leaves each side as narrow as the share makes it.
func (s *Split) MinSize() fyne.Size {
	left, right := s.left.MinSize(), s.right.MinSize()
	return fyne.NewSize(max(left.Width/mostShare, left.Width+right.Width+seam), max(left.Height, right.Height))
}

// CreateRenderer is called by Fyne.
func (s *Split) CreateRenderer() fyne.WidgetRenderer {
	pane := NewSurface(ColorCard)
	return drawn(sketch{
		owner: s, objects: []fyne.CanvasObject{pane, s.left, s.seam, s.right}, min: s.MinSize,
		layout: func(size fyne.Size) {
			width := s.leftWidth(size.Width - seam)
			put(pane, 0, 0, width, size.Height)
			put(s.left, 0, 0, width, size.Height)
			put(s.seam, width, 0, seam, size.Height)
			put(s.right, width+seam, 0, size.Width-width-seam, size.Height)
		},
		paint: func() {},
	})
}

// splitSeam is the strip between both sides.
type splitSeam struct {
	press
	split *Split
	usual float32
}

// Cursor shows that it goes sideways.
func (s *splitSeam) Cursor() desktop.Cursor { return desktop.HResizeCursor }

// Dragged moves the seam with the pointer.
func (s *splitSeam) Dragged(e *fyne.DragEvent) { s.split.move(s.Position().X + e.Dragged.DX) }

// DragEnd has nothing to end.
func (s *splitSeam) DragEnd() {}

// moved takes the arrow keys.
func (s *splitSeam) moved(e *fyne.KeyEvent) bool {
	room := s.split.Size().Width
	switch e.Name {
	case fyne.KeyLeft:
		s.split.move(s.Position().X - room*splitStep)
	case fyne.KeyRight:
		s.split.move(s.Position().X + room*splitStep)
	default:
		return false
	}
	return true
}

// MinSize is narrow.
func (s *splitSeam) MinSize() fyne.Size { return fyne.NewSize(seam, seam) }

// CreateRenderer is called by Fyne.
func (s *splitSeam) CreateRenderer() fyne.WidgetRenderer {
	line := canvas.NewRectangle(nil)
	return drawn(sketch{
		owner: s, objects: []fyne.CanvasObject{line}, min: s.MinSize,
		layout: func(size fyne.Size) { line.Resize(fyne.NewSize(1, size.Height)); line.Move(fyne.NewPos(seam/2, 0)) },
		paint: func() {
			l := looksOf(s)
			line.FillColor = l.color(ColorCardBorder)
			width := float32(1)
			if s.focused || s.hovered {
				line.FillColor, width = l.color(ColorRing), 3
			}
			line.Resize(fyne.NewSize(width, s.Size().Height))
			line.Move(fyne.NewPos((seam-width)/2, 0))
		},
	})
}
