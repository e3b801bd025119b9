// Package viewing keeps papers readable on this computer for as long as
// somebody looks at them, which another program does for us.
//
// It is not a place to keep anything: whoever wants to keep a paper saves it.
// It promises folders and files that only this user can read, names that say
// nothing about anybody, and that everything is written over and removed when
// it is told to, also what an earlier run left behind when it was killed. What
// another run of the program still shows is left alone.
//
// It cannot promise that nothing can be found back: a disk may keep what was
// written over (as solid-state disks do), and the program that shows a paper
// may keep a copy. Nor can it remove a paper that Windows keeps open; it counts
// those, and tries again.
package viewing
