// Package explanation is the text that is read aloud before consent is asked:
// made of what is asked, for whom and until when, in plain words.
//
// It is not a consent and not a form: it draws, stores and decides nothing. It
// promises that the text names every kind of data that is asked and says that
// one may refuse, agree in part and come back on it; and that another text has
// another version, so that a record of what was told points at one text.
package explanation
