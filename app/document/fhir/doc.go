// Package fhir writes a plan as one recipient may see it for programs of care:
// a document of FHIR R4 (4.0.1), one Bundle with everything it speaks of inside.
// Which of our terms becomes what stands in assets/docs/fhir.md.
//
// It is not how the program keeps a plan and cannot be read back without loss;
// for that there is planjson. It looks nothing up and knows no server.
//
// It promises that what the slice does not hold is absent, that no code of
// somebody else's list is used where ours means something else, that every
// reference leads to something in the same file, and that the same disclosure
// gives the same bytes.
package fhir
