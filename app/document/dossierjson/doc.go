// Package dossierjson writes a whole dossier in a form that other programs read,
// and reads it back without loss: JSON after
// assets/schema/dossier-v1.schema.json.
//
// It is not how the vault keeps a dossier and not a backup: it leaves only as a
// disclosure to an organisation, and holds one family. The log of the vault is
// not in it; that is exported by itself.
//
// Names in the file follow from the names in the vocabulary. The published
// schema fixes them: a name that changes in the program and not in the schema
// fails a test. It promises that the same disclosure gives the same bytes, that
// everything comes back as it was, down to the difference between a list that is
// empty and one that was never made, so that the signatures under adopted
// versions still hold.
package dossierjson
