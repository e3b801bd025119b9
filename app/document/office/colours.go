package office

// The colours of the page, the same as those of the PDF, as "rrggbb". Text
// keeps a contrast of at least 4.5 to 1 on its ground.
const (
	ink       = "1f2937"
	quiet     = "52606d"
	accent    = "0b4f6c"
	white     = "ffffff"
	hairline  = "b8c4cc"
	paleRow   = "f2f5f8"
	paleNote  = "e8f2f5"
	quoteLine = "e0932e"
	faint     = "7f8c99" // of the letters across a draft, a quarter of it
)

// typeface is on every computer of an office, or has a twin there of the same
// widths.
const typeface = "Arial"
