package main

import "keukentafel/app/casework"

// aboutFiles are the refusals of a file that is read or brought in.
func aboutFiles() []told {
	return []told{
		{casework.ErrNotOurFile, exitDamaged, "error.not-our-file"},
		{casework.ErrFileCut, exitDamaged, "error.file-cut"},
		{casework.ErrFileTooLarge, exitDamaged, "error.file-too-large"},
		{casework.ErrFileNewer, exitDamaged, "error.file-newer"},
		{casework.ErrFileMisfit, exitDamaged, "error.file-misfit"},
		{casework.ErrNoPlanInside, exitRefused, "error.no-plan-inside"},
	}
}
