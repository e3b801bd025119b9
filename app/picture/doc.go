// Package picture draws a family and what happens around it: the ecogram, the
// genogram of its generations, the timeline of the plan, how it goes with the
// goals, and what each partner may know. Apart from that, and without any
// family in it, it draws a text as a QR code.
//
// A picture is a Drawing: circles, polygons, straight lines and texts with a
// role and a tone, never a colour or a font, so that screen, paper and file all
// draw the same. It is not a widget and not a document; how wide a text is and
// how things are called is told to it, on a Paper.
//
// It promises that no two texts touch, that nothing leaves the paper, that the
// same facts give the same picture, and that everything in it can also be read:
// Drawing.Description says in words what the picture shows. Circles and symbols
// do not overlap and no line runs behind somebody it does not belong to.
// Nothing is told by colour alone, but by the kind of line, a sign or a word as
// well.
package picture
