package pdf

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	base "github.com/boxesandglue/baseline-pdf"
)

// element is a part of the document as a screen reader hears it: a heading, a
// list, a cell.
type element struct {
	role   string
	extra  base.Dict // for example the direction of a table head
	kids   []kid
	object *base.Object
	parent *element
}

// kid is a smaller element, a link on a page, or a stretch of marked text.
type kid struct {
	element    *element
	annotation *annotation
	page       int
	mark       int
}

func (e *element) add(role string) *element {
	child := &element{role: role, parent: e}
	e.kids = append(e.kids, kid{element: child})
	return child
}

// tags writes the tree of elements and the way back from marks to elements.
type tags struct {
	file  *base.PDF
	pages []base.Objectnumber
	marks [][]*element // per page, per mark
	links []*annotation
}

// key is where the element of a link is found: after those of the pages.
func (t *tags) key(a *annotation) int { return len(t.pages) + slices.Index(t.links, a) }

// mark gives the number of a new stretch of text on a page.
func (t *tags) mark(e *element, page int) int {
	number := len(t.marks[page])
	t.marks[page] = append(t.marks[page], e)
	e.kids = append(e.kids, kid{page: page, mark: number})
	return number
}

// write saves all elements and gives the root of the tree.
func (t *tags) write(document *element) (base.Objectnumber, error) {
	root := t.file.NewObject()
	t.number(document)
	if err := t.save(document, root.ObjectNumber); err != nil {
		return 0, err
	}
	way, err := t.wayBack()
	if err != nil {
		return 0, err
	}
	root.Dictionary = base.Dict{
		"Type":              "/StructTreeRoot",
		"K":                 "[" + document.object.ObjectNumber.Ref() + "]",
		"ParentTree":        way.Ref(),
		"ParentTreeNextKey": strconv.Itoa(len(t.pages) + len(t.links)),
	}
	return root.ObjectNumber, root.Save()
}

func (t *tags) number(e *element) {
	e.object = t.file.NewObject()
	for _, k := range e.kids {
		if k.element != nil {
			t.number(k.element)
		}
	}
}

func (t *tags) save(e *element, parent base.Objectnumber) error {
	dict := base.Dict{"Type": "/StructElem", "S": "/" + e.role, "P": parent.Ref()}
	for key, value := range e.extra {
		dict[key] = value
	}
	var kids []string
	for _, k := range e.kids {
		if a := k.annotation; a != nil {
			kids = append(kids, fmt.Sprintf("<</Type /OBJR /Pg %s /Obj %s>>", t.pages[a.page].Ref(), a.number.Ref()))
			continue
		}
		if k.element == nil {
			kids = append(kids, fmt.Sprintf("<</Type /MCR /Pg %s /MCID %d>>", t.pages[k.page].Ref(), k.mark))
			continue
		}
		kids = append(kids, k.element.object.ObjectNumber.Ref())
		if err := t.save(k.element, e.object.ObjectNumber); err != nil {
			return err
		}
	}
	if len(kids) > 0 {
		dict["K"] = "[" + strings.Join(kids, " ") + "]"
	}
	e.object.Dictionary = dict
	return e.object.Save()
}

// wayBack lists per page which element each mark belongs to, and then the
// element of each link.
func (t *tags) wayBack() (base.Objectnumber, error) {
	var list strings.Builder
	for page, marks := range t.marks {
		fmt.Fprintf(&list, "%d [", page)
		for _, e := range marks {
			list.WriteString(e.object.ObjectNumber.Ref() + " ")
		}
		list.WriteString("] ")
	}
	for i, a := range t.links {
		fmt.Fprintf(&list, "%d %s ", len(t.pages)+i, a.link.element.object.ObjectNumber.Ref())
	}
	object := t.file.NewObject()
	object.Dictionary = base.Dict{"Nums": "[" + list.String() + "]"}
	return object.ObjectNumber, object.Save()
}
