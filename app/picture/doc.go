// Package picture draws a family and the people around it: the ecogram, and the
// genogram of its generations. Apart from that, and without any family in it, it
// draws a text as a QR code.
//
// A picture is a Drawing: circles, polygons, straight lines and texts with a role and a
// tone, never a colour or a font, so that screen, paper and file all draw the
// same. It is not a widget and not a document; how wide a text is and how
// things are called is told to it, on a Paper.
//
// It promises that circles and symbols do not overlap, that no line runs behind a circle
// of somebody else, that no two texts touch, that the same facts give the same
// picture, and that everything in it can also be read: Drawing.Text says in
// words what the picture shows. A bond is never told by colour alone, but by
// the kind of line and a word at its end as well.
package picture
