// Package telling says in what words and in what tone the things of a family
// are told on screen, where more than one screen tells them: how far a goal
// is, who agrees, what kinds of data, who can coordinate.
//
// It draws nothing and asks nothing of the casework. It promises that the same
// thing is told in the same way on every screen, and that a tone never says
// anything that the words beside it do not.
package telling
