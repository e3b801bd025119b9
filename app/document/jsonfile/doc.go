// Package jsonfile reads a JSON file that was published by this program, and
// trusts nothing in it: how large and how deep it is, whether it is whole, who
// made it, whether it is what its published schema says, and whether the ids in
// it are ids and lead somewhere.
//
// It knows no format of its own, and stores nothing. It promises that an error
// names a place in the published form and never a word that stands in the file.
package jsonfile
