package passphrase

import (
	"strconv"
	"strings"
)

func isLetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }
func isDigit(c byte) bool  { return c >= '0' && c <= '9' }

// runs prices every stretch of letters and of digits, so that none counts for
// more than it is.
func (f *finder) runs() {
	seen := map[string]bool{}
	for first := 0; first < len(f.text); {
		is := isLetter
		if isDigit(f.text[first]) {
			is = isDigit
		}
		last := first
		for last+1 < len(f.text) && is(f.text[last+1]) {
			last++
		}
		switch {
		case isDigit(f.text[first]):
			f.digits(first, last)
		case isLetter(f.text[first]):
			f.letters(first, last)
			if run := strings.ToLower(f.text[first : last+1]); seen[run] {
				f.found(first, last, again, kindRepeat)
			} else {
				seen[run] = len(run) > 2
			}
		}
		first = last + 1
	}
	f.dates()
}

// letters prices a stretch of letters of one case, perhaps after one capital: as
// a word when it is made like one.
func (f *finder) letters(first, last int) {
	run := f.text[first : last+1]
	small := strings.ToLower(run)
	if rest := run[1:]; rest != strings.ToLower(rest) && run != strings.ToUpper(run) {
		return
	}
	bits, k := perLetter*float64(len(run)), kindOther
	size := min(len(run), longWord) + max(0, len(run)-longWord)/2
	if asWord := unknownWord + unknownLetter*float64(size); dutch().looksLikeWord(small) && asWord < bits {
		bits, k = asWord, kindWord
	}
	f.found(first, last, bits+f.capitals(first, last), k)
}

func (f *finder) digits(first, last int) {
	for i := first; i <= last; i++ {
		f.found(i, i, perDigit, kindOther)
	}
	for i := first; i+3 <= last; i++ {
		switch year, err := strconv.Atoi(f.text[i : i+4]); {
		case err != nil:
		case year >= 2000 && year <= 2031:
			f.found(i, i+3, recentYear, kindDate)
		case year >= 1900 && year <= 2099:
			f.found(i, i+3, anyYear, kindDate)
		}
	}
}

// dates finds a day, a month and a year in any order that people write: with or
// without signs between, the year with two or four digits.
func (f *finder) dates() {
	for first := range len(f.text) {
		for last := first + 5; last < min(len(f.text), first+10); last++ {
			if isDigit(f.text[first]) && isDigit(f.text[last]) && isDate(f.text[first:last+1]) {
				f.found(first, last, wholeDate, kindDate)
			}
		}
	}
}

func isDate(text string) bool {
	parts := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" -/._", r) })
	switch {
	case len(parts) == 1 && len(text) == 6:
		parts = []string{text[:2], text[2:4], text[4:]}
	case len(parts) == 1 && len(text) == 8 && strings.Contains("19 20", text[:2]):
		parts = []string{text[6:], text[4:6], text[:4]}
	case len(parts) == 1 && len(text) == 8:
		parts = []string{text[:2], text[2:4], text[4:]}
	}
	if len(parts) != 3 {
		return false
	}
	if len(parts[0]) == 4 {
		parts[0], parts[2] = parts[2], parts[0]
	}
	var n [3]int
	for i, p := range parts {
		number, err := strconv.Atoi(p)
		if err != nil || number < 0 {
			return false
		}
		n[i] = number
	}
	day, month := min(n[0], 99), n[1]
	if month > 12 {
		day, month = month, day
	}
	return day >= 1 && day <= 31 && month >= 1 && month <= 12 && (len(parts[2]) == 2 || n[2] >= 1900 && n[2] <= 2099)
}
