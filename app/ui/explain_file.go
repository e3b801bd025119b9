package ui

import "keukentafel/app/casework"

// aboutFiles are the errors about files that are brought in.
func aboutFiles() []explanation {
	return []explanation{
		{casework.ErrNotOurFile, "error.not-our-file"},
		{casework.ErrFileCut, "error.file-cut"},
		{casework.ErrFileTooLarge, "error.file-too-large"},
		{casework.ErrFileNewer, "error.file-newer"},
		{casework.ErrFileMisfit, "error.file-misfit"},
		{casework.ErrNoPlanInside, "error.no-plan-inside"},
	}
}
