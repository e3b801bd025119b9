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

// IconName is the name of one of our own drawings in assets/icons.
type IconName string

// The drawings.
const (
	IconNone      IconName = ""
	IconToday     IconName = "today"
	IconFamily    IconName = "family"
	IconPartners  IconName = "partners"
	IconInbox     IconName = "inbox"
	IconInsight   IconName = "insight"
	IconSettings  IconName = "settings"
	IconLock      IconName = "lock"
	IconUnlock    IconName = "unlock"
	IconTable     IconName = "table"
	IconPlus      IconName = "plus"
	IconMinus     IconName = "minus"
	IconSearch    IconName = "search"
	IconPrint     IconName = "print"
	IconSend      IconName = "send"
	IconCheck     IconName = "check"
	IconCross     IconName = "cross"
	IconClock     IconName = "clock"
	IconWarning   IconName = "warning"
	IconInfo      IconName = "info"
	IconDot       IconName = "dot"
	IconCalendar  IconName = "calendar"
	IconPen       IconName = "pen"
	IconEye       IconName = "eye"
	IconEyeOff    IconName = "eye-off"
	IconLeft      IconName = "left"
	IconRight     IconName = "right"
	IconUp        IconName = "up"
	IconDown      IconName = "down"
	IconFirst     IconName = "first"
	IconLast      IconName = "last"
	IconBack      IconName = "back"
	IconPerson    IconName = "person"
	IconHome      IconName = "home"
	IconSchool    IconName = "school"
	IconHeart     IconName = "heart"
	IconTarget    IconName = "target"
	IconShare     IconName = "share"
	IconDownload  IconName = "download"
	IconUpload    IconName = "upload"
	IconTrash     IconName = "trash"
	IconUndo      IconName = "undo"
	IconDocument  IconName = "document"
	IconKey       IconName = "key"
	IconSync      IconName = "sync"
	IconSpeech    IconName = "speech"
	IconStar      IconName = "star"
	IconMore      IconName = "more"
	IconMenu      IconName = "menu"
	IconHistory   IconName = "history"
	IconShield    IconName = "shield"
	IconHandover  IconName = "handover"
	IconMail      IconName = "mail"
	IconFolder    IconName = "folder"
	IconCopy      IconName = "copy"
	IconFilter    IconName = "filter"
	IconQuestion  IconName = "question"
	IconMunicipal IconName = "municipality"
	IconCircle    IconName = "circle"
	IconRadio     IconName = "radio"
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
