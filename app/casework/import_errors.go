package casework

import "errors"

// What bringing a file in can refuse. An error about a place in the file knows
// where: see Where.
var (
	// ErrNotOurFile: of another program, or no such file at all.
	ErrNotOurFile = errors.New("not a plan or dossier of this program")
	// ErrFileCut: the file ends too early.
	ErrFileCut = errors.New("file is not whole")
	// ErrFileTooLarge: larger than any plan or dossier.
	ErrFileTooLarge = errors.New("file is too large to be a plan or dossier")
	// ErrFileNewer: made by a newer version of the program.
	ErrFileNewer = errors.New("file was made by a newer version of the program")
	// ErrFileMisfit: something in the file is not as it must be.
	ErrFileMisfit = errors.New("something in the file is not as it must be")
	// ErrNoPlanInside: a PDF that has no plan for programs in it.
	ErrNoPlanInside = errors.New("no plan for programs in this PDF")
)
