package pdfcheck

import (
	"slices"
	"strconv"
	"strings"

	reader "github.com/speedata/pdfdisassembler"
)

// inside tells for some roles in which roles they may stand.
var inside = map[string][]string{
	"TR": {"Table", "THead", "TBody"}, "TH": {"TR"}, "TD": {"TR"}, "THead": {"Table"}, "TBody": {"Table"},
	"LI": {"L"}, "Lbl": {"LI"}, "LBody": {"LI"}, "TOCI": {"TOC"}, "Caption": {"Table", "Figure", "L", "TOC"},
}

// known are the roles of the standard that our writers use.
var known = []string{"Document", "Sect", "Div", "P", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody", "Table", "THead", "TBody", "TR",
	"TH", "TD", "Caption", "Figure", "BlockQuote", "TOC", "TOCI", "Reference", "Link", "Span", "Form", "Note"}

// walk goes through the tags in the order in which they are heard.
func (f *file) walk() {
	root, ok := f.root.Dict("StructTreeRoot")
	if !ok {
		f.fault("no tags")
		return
	}
	kids := f.kids(root)
	f.want(len(kids) == 1, "%d roots of the tags, want 1", len(kids))
	for _, kid := range kids {
		f.element(kid, "", -1)
	}
}

// kids are what a dictionary has under K, one or more.
func (f *file) kids(d *reader.Dict) []reader.Object {
	if list, ok := d.Array("K"); ok {
		return list
	}
	if one, ok := d.Get("K"); ok {
		return []reader.Object{one}
	}
	return nil
}

// element looks at one element; page is the one that it inherits.
func (f *file) element(o reader.Object, parent string, page int) {
	d := f.dict(o)
	if d == nil {
		f.fault("an element under %s cannot be read", parent)
		return
	}
	role, _ := d.Name("S")
	me := number(o)
	f.want(slices.Contains(known, string(role)), "element %d: unknown role %s", me, role)
	if _, twice := f.roles[me]; twice {
		f.fault("element %d is in the tree twice", me)
		return
	}
	f.roles[me] = string(role)
	if allowed := inside[string(role)]; allowed != nil {
		f.want(slices.Contains(allowed, parent), "element %d: %s stands in %s", me, role, parent)
	}
	f.duties(d, string(role), me)
	if ref, ok := d.Get("Pg"); ok {
		page = f.numbers[number(ref)]
	}
	for _, kid := range f.kids(d) {
		f.kid(kid, string(role), me, page)
	}
}

func (f *file) kid(kid reader.Object, role string, me, page int) {
	if n, ok := kid.(reader.Integer); ok {
		f.own(mark{page, int(n)}, me)
		return
	}
	d := f.dict(kid)
	if d == nil {
		f.fault("a part of element %d cannot be read", me)
		return
	}
	if ref, ok := d.Get("Pg"); ok {
		page = f.numbers[number(ref)]
	}
	switch kind, _ := d.Name("Type"); kind {
	case "MCR":
		n, _ := d.Int("MCID")
		f.own(mark{page, int(n)}, me)
	case "OBJR":
		object, _ := d.Get("Obj")
		f.holder[number(object)] = me
	default:
		f.element(kid, role, page)
	}
}

func (f *file) own(m mark, me int) {
	if other, twice := f.owner[m]; twice {
		f.fault("page %d: mark %d belongs to elements %d and %d", m.page+1, m.number, other, me)
	}
	f.owner[m] = me
}

// duties are what an element of its role must have.
func (f *file) duties(d *reader.Dict, role string, me int) {
	if level, ok := strings.CutPrefix(role, "H"); ok {
		if n, err := strconv.Atoi(level); err == nil {
			f.want(n <= f.heading+1, "element %d: heading %d comes after %d", me, n, f.heading)
			f.heading = n
		}
	}
	attributes := f.attributes(d)
	switch role {
	case "Figure":
		alt, _ := d.String("Alt")
		f.want(alt != "", "element %d: a picture without words", me)
		f.want(attributes["BBox"] != nil, "element %d: a picture without a place", me)
	case "TH":
		scope, _ := attributes["Scope"].(reader.Name)
		f.want(scope == "Column" || scope == "Row", "element %d: the head of neither column nor row", me)
	case "TOCI":
		f.want(len(f.kids(d)) > 0, "element %d: an empty line of contents", me)
	case "Note":
		f.want(d.Has("ID"), "element %d: a note without an id", me)
	case "L":
		f.list(d, attributes, me)
	case "Table":
		f.table(d, me)
	}
}

// list wants numbers or bullets to be told, where the labels are such.
func (f *file) list(d *reader.Dict, attributes map[string]reader.Object, me int) {
	for _, kid := range f.kids(d) {
		item := f.dict(kid)
		if item == nil {
			continue
		}
		role, _ := item.Name("S")
		f.want(role == "LI" || role == "Caption" || role == "L", "element %d: %s in a list", me, role)
	}
	if style, has := attributes["ListNumbering"]; has {
		f.want(slices.Contains([]reader.Object{reader.Name("Disc"), reader.Name("Decimal")}, style), "element %d: unknown numbering", me)
	}
}

// table wants as many cells in each row.
func (f *file) table(d *reader.Dict, me int) {
	width := -1
	var rows func(of *reader.Dict)
	rows = func(of *reader.Dict) {
		for _, kid := range f.kids(of) {
			part := f.dict(kid)
			if part == nil {
				continue
			}
			switch role, _ := part.Name("S"); role {
			case "THead", "TBody":
				rows(part)
			case "TR":
				cells := len(f.kids(part))
				f.want(width < 0 || cells == width, "element %d: rows of %d and %d cells", me, width, cells)
				width = cells
			}
		}
	}
	rows(d)
}

// attributes are those of all owners together.
func (f *file) attributes(d *reader.Dict) map[string]reader.Object {
	all := map[string]reader.Object{}
	list, ok := d.Array("A")
	if !ok {
		if one, has := d.Get("A"); has {
			list = reader.Array{one}
		}
	}
	for _, o := range list {
		if a := f.dict(o); a != nil {
			for key, value := range a.Iter() {
				all[key] = value
			}
		}
	}
	return all
}

// wayBack looks whether each mark leads back to its element, and whether all
// that is tagged is on a page.
func (f *file) wayBack() {
	root, _ := f.root.Dict("StructTreeRoot")
	if root == nil {
		return
	}
	back := map[int]reader.Object{}
	if tree, ok := root.Dict("ParentTree"); ok {
		nums, _ := tree.Array("Nums")
		last := -1
		for i := 0; i+1 < len(nums); i += 2 {
			key, _ := f.ResolveInt(nums[i])
			f.want(int(key) > last, "the way back is not in order")
			last = int(key)
			back[last] = nums[i+1]
		}
	}
	for i, page := range f.pages {
		key, ok := page.Dict().Int("StructParents")
		list, err := f.ResolveArray(back[int(key)])
		if !ok || err != nil {
			f.fault("page %d: no way back from its marks", i+1)
			continue
		}
		for n := range list {
			m := mark{i, n}
			f.want(f.drawn[m], "page %d: mark %d is not on the page", i+1, n)
			f.want(f.owner[m] != 0 && f.owner[m] == number(list[n]), "page %d: mark %d leads back to another element", i+1, n)
		}
		for m := range f.drawn {
			f.want(m.page != i || m.number < len(list), "page %d: mark %d has no way back", i+1, m.number)
		}
	}
	for m := range f.owner {
		f.want(f.drawn[m], "element %d: its mark %d is not on page %d", f.owner[m], m.number, m.page+1)
	}
	for i, page := range f.pages {
		f.annotationsBack(i, page, back)
	}
}
