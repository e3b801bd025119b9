// Package surroundings looks where a folder lies: on a disk of this computer,
// on the network, on a stick, or in a folder that another program copies to a
// cloud. It tells what that means for what is kept there, and makes a folder
// private again.
//
// It judges by marks that such programs leave, and by what the system says of
// the disk. It promises to change nothing while it looks, to ask no network,
// and to tell nothing about what is in the folder. It does not promise to know
// every program that copies files: silence is no proof that a folder is safe.
package surroundings
