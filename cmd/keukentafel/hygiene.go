package main

import (
	"keukentafel/app/words"
	"keukentafel/cmd/internal/surroundings"
	"keukentafel/cmd/internal/viewing"
)

// removeViewed removes the papers of a program that is gone. What cannot be
// removed now is told at the next start.
func removeViewed(folder string) { _, _ = viewing.In(folder).Empty() }

// folderWarnings words what may go wrong with a folder.
func folderWarnings(l words.Lang, use, folder string) []string {
	return surroundings.Warnings(l, surroundings.Use(use), folder)
}
