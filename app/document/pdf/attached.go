package pdf

import (
	"crypto/md5"
	"encoding/hex"
	"errors"
	"fmt"
	"mime"
	"slices"
	"strconv"
	"strings"

	base "github.com/boxesandglue/baseline-pdf"

	"keukentafel/app/document"
)

// ErrBadFile means that a file that has to go along has no name or no kind, a
// folder in its name, or the name of another one.
var ErrBadFile = errors.New("file to go along has no good name or kind")

// attach puts the files of a document in the PDF, where a reader finds them in
// its list of attachments, and gives their references.
func attach(file *base.PDF, files []document.File, day string) ([]string, error) {
	var names []string
	tree := base.NameTreeData{}
	var references []string
	for _, f := range files {
		if err := checkFile(f, names); err != nil {
			return nil, err
		}
		names = append(names, f.Name)
		spec, err := attachOne(file, f, day)
		if err != nil {
			return nil, err
		}
		tree[base.String(f.Name)] = spec
		references = append(references, spec.Ref())
	}
	if len(files) > 0 {
		file.GetCatalogNameTreeDict("EmbeddedFiles")["Names"] = tree
	}
	return references, nil
}

func checkFile(f document.File, taken []string) error {
	if f.Name == "" || document.Clean(f.Name) != f.Name || strings.ContainsAny(f.Name, `/\`) || slices.Contains(taken, f.Name) {
		return ErrBadFile
	}
	if kind, _, err := mime.ParseMediaType(f.Media); err != nil || !strings.Contains(kind, "/") {
		return ErrBadFile
	}
	return nil
}

func attachOne(file *base.PDF, f document.File, day string) (base.Objectnumber, error) {
	content := file.NewObject()
	content.ForceStream = true
	content.SetCompression(9)
	content.Data.Write(f.Content)
	sum := md5.Sum(f.Content) // what the format asks; it keeps nobody out
	kind, _, err := mime.ParseMediaType(f.Media)
	if err != nil {
		return 0, fmt.Errorf("attach file: %w", err)
	}
	content.Dictionary = base.Dict{
		"Type": "/EmbeddedFile", "Subtype": base.Name(kind).String(),
		"Params": base.Dict{
			"Size": strconv.Itoa(len(f.Content)), "CheckSum": "<" + hex.EncodeToString(sum[:]) + ">",
			"CreationDate": stampOf(day), "ModDate": stampOf(day),
		},
	}
	if err := content.Save(); err != nil {
		return 0, err
	}
	spec := file.NewObject()
	spec.Dictionary = base.Dict{
		"Type": "/Filespec", "F": base.String(f.Name), "UF": base.String(f.Name),
		"Desc": base.String(document.Clean(f.About)), "AFRelationship": "/Data",
		"EF": base.Dict{"F": content.ObjectNumber.Ref(), "UF": content.ObjectNumber.Ref()},
	}
	return spec.ObjectNumber, spec.Save()
}

// stampOf is the beginning of an ISO day as a PDF writes it.
func stampOf(day string) string { return "(D:" + strings.ReplaceAll(day, "-", "") + "000000Z)" }
