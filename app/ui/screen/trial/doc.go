// Package trial puts one screen on trial: a desk that keeps its families in
// memory, and a frame that remembers what was said, so that a test presses and
// types as a person would and then looks at what happened.
//
// It is for tests only, draws nothing of its own and stores nothing but the
// pictures that somebody asks for. It promises that the verbs are the real ones
// of casework, with a real undo and a real log.
package trial
