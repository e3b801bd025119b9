package kit

import (
	"bytes"
	"fmt"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"keukentafel/assets"
)

// fyneIcons are the signs that Fyne's own widgets ask for by name.
func fyneIcons() map[fyne.ThemeIconName]IconName {
	return map[fyne.ThemeIconName]IconName{
		theme.IconNameVisibility: IconEye, theme.IconNameVisibilityOff: IconEyeOff,
		theme.IconNameSearch: IconSearch, theme.IconNameCancel: IconCross,
		theme.IconNameConfirm: IconCheck, theme.IconNameFolder: IconFolder,
		theme.IconNameHome: IconHome, theme.IconNameSettings: IconSettings,
		theme.IconNameNavigateBack: IconBack, theme.IconNameArrowDropDown: IconDown,
	}
}

// Drawing returns an icon in a colour of the theme; it changes with the theme.
func Drawing(name IconName, color fyne.ThemeColorName) fyne.Resource {
	return &drawing{name: name, color: color}
}

type drawing struct {
	name  IconName
	color fyne.ThemeColorName
}

// Name differs per colour, for Fyne keeps pictures by name.
func (d *drawing) Name() string { return fmt.Sprintf("%s-%s.svg", d.name, d.hex()) }

// Content is the drawing with its black replaced.
func (d *drawing) Content() []byte {
	svg, err := assets.Icon(string(d.name) + ".svg")
	if err != nil {
		return []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"></svg>`)
	}
	return bytes.ReplaceAll(svg, []byte("#000000"), []byte(d.hex()))
}

func (d *drawing) hex() string {
	c := color.NRGBAModel.Convert(currentLooks().color(d.color)).(color.NRGBA)
	return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B)
}

// Icon shows a drawing. It tells nothing on its own: words stand beside it.
type Icon struct {
	widget.BaseWidget
	Name  IconName
	Color fyne.ThemeColorName
	Side  float32 // before zoom
}

// NewIcon makes an icon of 20 pixels.
func NewIcon(name IconName, color fyne.ThemeColorName) *Icon {
	i := &Icon{Name: name, Color: color, Side: 20}
	i.ExtendBaseWidget(i)
	return i
}

// CreateRenderer is called by Fyne.
func (i *Icon) CreateRenderer() fyne.WidgetRenderer {
	image := &canvas.Image{FillMode: canvas.ImageFillContain}
	return drawn(sketch{
		owner: i, objects: []fyne.CanvasObject{image},
		min: func() fyne.Size { return fyne.NewSquareSize(looksOf(i).scaled(i.Side)) },
		layout: func(size fyne.Size) {
			side := min(looksOf(i).scaled(i.Side), size.Width, size.Height)
			put(image, (size.Width-side)/2, (size.Height-side)/2, side, side)
		},
		paint: func() {
			show(image, i.Name != IconNone)
			if i.Name == IconNone {
				return
			}
			image.Resource = Drawing(i.Name, i.Color)
			image.Refresh()
		},
	})
}
