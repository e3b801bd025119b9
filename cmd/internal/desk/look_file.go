package desk

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"

	"keukentafel/app/casework"
	"keukentafel/app/document/jsonfile"
	"keukentafel/storage/sealed"
)

// Sort is what sort of file was looked at, without a vault.
type Sort string

// The sorts of file that can be told apart.
const (
	SortPlan    Sort = "plan"
	SortDossier Sort = "dossier"
	SortPDF     Sort = "pdf" // with a plan for programs in it
	SortPackage Sort = "package"
	SortODT     Sort = "odt"
	SortODS     Sort = "ods"
	SortDOCX    Sort = "docx"
	SortHTML    Sort = "html"
	SortICS     Sort = "ics"
	SortFHIR    Sort = "fhir"
)

// Looked is what can be told of a file without a vault.
type Looked struct {
	Sort     Sort
	Incoming *casework.Incoming `json:",omitempty"` // of a plan, a dossier or a PDF
	Outside  *sealed.Outside    `json:",omitempty"` // of a package
}

// LookAt tells what a file is, and reads it when this program can. The errors
// are those of package casework.
func LookAt(data []byte) (Looked, error) {
	switch {
	case bytes.HasPrefix(data, []byte("%PDF-")):
		content, found := jsonfile.FromPDF(data)
		if !found {
			return Looked{Sort: SortPDF}, casework.ErrNoPlanInside
		}
		return read(SortPDF, content)
	case bytes.HasPrefix(data, []byte("age-encryption.org/")):
		outside, err := sealed.Look(data)
		return Looked{Sort: SortPackage, Outside: &outside}, inWords(err)
	case bytes.HasPrefix(data, []byte("PK\x03\x04")):
		return officeFile(data)
	}
	if sort, known := byItsStart(data); known {
		return Looked{Sort: sort}, nil
	}
	return read("", data)
}

// readsFile is LookAt for what can be brought in.
func readsFile(data []byte) (casework.Incoming, error) {
	looked, err := LookAt(data)
	if err == nil && looked.Incoming == nil {
		err = casework.ErrNotOurFile
	}
	if err != nil {
		return casework.Incoming{}, err
	}
	return *looked.Incoming, nil
}

func read(sort Sort, content []byte) (Looked, error) {
	incoming, err := ReadFile(bytes.NewReader(content))
	if err != nil {
		return Looked{}, err
	}
	if sort == "" {
		sort = Sort(incoming.Kind)
	}
	return Looked{Sort: sort, Incoming: &incoming}, nil
}

// byItsStart knows the files that people read with another program.
func byItsStart(data []byte) (Sort, bool) {
	start := strings.ToLower(string(data[:min(len(data), 4096)]))
	start = strings.TrimLeft(strings.TrimPrefix(start, "\ufeff"), " \t\r\n")
	switch {
	case strings.HasPrefix(start, "<!doctype html"), strings.HasPrefix(start, "<html"):
		return SortHTML, true
	case strings.HasPrefix(start, "begin:vcalendar"):
		return SortICS, true
	case strings.HasPrefix(start, "{") && strings.Contains(start, `"resourcetype"`):
		return SortFHIR, true
	}
	return "", false
}

// officeFile tells apart the files of an office program, which are all zip files.
func officeFile(data []byte) (Looked, error) {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return Looked{}, casework.ErrFileCut
	}
	for _, file := range archive.File {
		switch file.Name {
		case "word/document.xml":
			return Looked{Sort: SortDOCX}, nil
		case "mimetype":
			switch mediaOf(file) {
			case "application/vnd.oasis.opendocument.text":
				return Looked{Sort: SortODT}, nil
			case "application/vnd.oasis.opendocument.spreadsheet":
				return Looked{Sort: SortODS}, nil
			}
		}
	}
	return Looked{}, casework.ErrNotOurFile
}

func mediaOf(file *zip.File) string {
	opened, err := file.Open()
	if err != nil {
		return ""
	}
	defer opened.Close()
	media, err := io.ReadAll(io.LimitReader(opened, 200))
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(media))
}
