package kit

import "fyne.io/fyne/v2"

// Grid is how Columns divides: at most so many columns, none narrower than so
// much (before zoom), and the gap between them.
type Grid struct {
	Columns int
	Narrow  float32
	Gap     float32
}

// Columns puts objects in equal columns; fewer when the window is narrow or the text large.
func Columns(g Grid, objects ...fyne.CanvasObject) *fyne.Container {
	return place(&columns{grid: g}, objects)
}

type columns struct {
	grid  Grid
	width float32
}

// count is the number of columns that fit, and their width.
func (c *columns) count(width float32) (int, float32) {
	narrow := currentLooks().scaled(c.grid.Narrow)
	n := int((width + c.grid.Gap) / (narrow + c.grid.Gap))
	n = max(1, min(n, c.grid.Columns))
	return n, (width - c.grid.Gap*float32(n-1)) / float32(n)
}

func (c *columns) heights(seen []fyne.CanvasObject, width float32) []float32 {
	n, wide := c.count(width)
	var heights []float32
	for i, o := range seen {
		if i%n == 0 {
			heights = append(heights, 0)
		}
		row := len(heights) - 1
		heights[row] = max(heights[row], up(heightAt(o, whole(wide))))
	}
	return heights
}

func (c *columns) heightAt(objects []fyne.CanvasObject, width float32) float32 {
	c.width = width
	heights := c.heights(visible(objects), width)
	total := c.grid.Gap * float32(max(len(heights)-1, 0))
	for _, h := range heights {
		total += h
	}
	return total
}

func (c *columns) naturalWidth(objects []fyne.CanvasObject) float32 {
	n := float32(max(1, min(c.grid.Columns, len(visible(objects)))))
	return currentLooks().scaled(c.grid.Narrow)*n + c.grid.Gap*(n-1)
}

func (c *columns) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var narrow float32
	for _, o := range visible(objects) {
		narrow = max(narrow, o.MinSize().Width)
	}
	last, width := c.width, c.width
	if width <= 0 {
		width = c.naturalWidth(objects)
	}
	height := c.heightAt(objects, max(width, narrow))
	c.width = last
	return fyne.NewSize(narrow, height)
}

func (c *columns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	c.width = size.Width
	seen := visible(objects)
	n, wide := c.count(size.Width)
	heights := c.heights(seen, size.Width)
	var y float32
	for i, o := range seen {
		if i > 0 && i%n == 0 {
			y += heights[i/n-1] + c.grid.Gap
		}
		put(o, float32(i%n)*(wide+c.grid.Gap), y, wide, heights[i/n])
	}
}
