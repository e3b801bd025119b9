package pdfcheck

import (
	"regexp"

	reader "github.com/speedata/pdfdisassembler"
)

// leads are the addresses that a link may lead to.
var leads = regexp.MustCompile(`^(tel:|mailto:|https://)[!-~]+$`)

func (f *file) links(page *reader.Page) ([]reader.Object, []*reader.Dict) {
	list, _ := page.Dict().Array("Annots")
	var dicts []*reader.Dict
	for _, o := range list {
		dicts = append(dicts, f.dict(o))
	}
	return list, dicts
}

// annotations looks at what can be pressed.
func (f *file) annotations() {
	for i, page := range f.pages {
		objects, dicts := f.links(page)
		for n, d := range dicts {
			if d == nil {
				f.fault("page %d: link %d cannot be read", i+1, n+1)
				continue
			}
			kind, _ := d.Name("Subtype")
			f.want(kind == "Link", "page %d: annotation %d is a %s", i+1, n+1, kind)
			says, _ := d.String("Contents")
			f.want(says != "", "page %d: link %d without words", i+1, n+1)
			flags, _ := d.Int("F")
			f.want(flags&4 != 0 && flags&3 == 0, "page %d: link %d is hidden or not printed", i+1, n+1)
			f.want(f.roles[f.holder[number(objects[n])]] == "Link", "page %d: link %d is in no element for links", i+1, n+1)
			f.inPlace(d, page, i, n)
			f.action(d, i, n)
		}
	}
}

// inPlace wants the corners of all lines within the rectangle, and that on the
// page.
func (f *file) inPlace(d *reader.Dict, page *reader.Page, i, n int) {
	around, corners := f.floats(d, "Rect"), f.floats(d, "QuadPoints")
	paper, ok := page.Box(reader.MediaBox)
	if !ok || len(around) != 4 || len(corners) == 0 || len(corners)%8 != 0 {
		f.fault("page %d: link %d has no place", i+1, n+1)
		return
	}
	const slack = 0.02
	for at := 0; at < len(corners); at += 2 {
		x, y := corners[at], corners[at+1]
		f.want(x >= around[0]-slack && x <= around[2]+slack && y >= around[1]-slack && y <= around[3]+slack, "page %d: link %d has a corner outside its rectangle", i+1, n+1)
	}
	f.want(around[0] >= paper.LLX && around[2] <= paper.URX && around[1] >= paper.LLY && around[3] <= paper.URY, "page %d: link %d lies outside the page", i+1, n+1)
}

func (f *file) floats(d *reader.Dict, key string) []float64 {
	list, _ := d.Array(key)
	var values []float64
	for _, o := range list {
		switch v := o.(type) {
		case reader.Integer:
			values = append(values, float64(v))
		case reader.Real:
			values = append(values, float64(v))
		}
	}
	return values
}

func (f *file) action(d *reader.Dict, i, n int) {
	action, ok := d.Dict("A")
	if !ok {
		f.fault("page %d: link %d leads nowhere", i+1, n+1)
		return
	}
	switch kind, _ := action.Name("S"); kind {
	case "URI":
		address, _ := action.Bytes("URI")
		f.want(leads.Match(address), "page %d: link %d leads to an address of another kind", i+1, n+1)
	case "GoTo":
		to, _ := action.Array("D")
		known := false
		if len(to) > 0 {
			_, known = f.numbers[number(to[0])]
		}
		f.want(known, "page %d: link %d leads to no page", i+1, n+1)
	default:
		f.fault("page %d: link %d does something else: %s", i+1, n+1, kind)
	}
}

func (f *file) annotationsBack(i int, page *reader.Page, back map[int]reader.Object) {
	objects, dicts := f.links(page)
	for n, d := range dicts {
		if d == nil {
			continue
		}
		key, ok := d.Int("StructParent")
		f.want(ok && number(back[int(key)]) != 0 && number(back[int(key)]) == f.holder[number(objects[n])], "page %d: link %d leads back to another element", i+1, n+1)
	}
}
