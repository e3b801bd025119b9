// Package planjson writes a plan as one recipient may see it in a form that
// other programs read: JSON after assets/schema/plan-v1.schema.json.
//
// It is not how the vault keeps a plan, and not how packages are sealed. Its
// types are a published format: they repeat the domain on purpose, so that
// renaming something inside the program never changes what others receive.
//
// It promises that everything written is valid under the schema, that the same
// disclosure gives the same bytes, and that what is not known is absent, never
// null or an empty text.
package planjson
