package words

import (
	"strconv"
	"strings"
)

// Number writes a whole number with marks between the thousands: "1.234".
func (l Lang) Number(n int) string {
	sign := ""
	digits := strconv.Itoa(n)
	if n < 0 {
		sign, digits = "-", digits[1:]
	}
	return sign + l.grouped(digits)
}

// Decimal writes a number with a fixed number of digits after the mark: "6,5".
func (l Lang) Decimal(f float64, digits int) string {
	text := strconv.FormatFloat(f, 'f', digits, 64)
	sign := ""
	if strings.HasPrefix(text, "-") {
		sign, text = "-", text[1:]
	}
	whole, part, found := strings.Cut(text, ".")
	if !found {
		return sign + l.grouped(whole)
	}
	return sign + l.grouped(whole) + l.T("words.number.decimal") + part
}

// Money writes an amount in euro, from cents: "€ 1.234,50".
func (l Lang) Money(cents int) string {
	return "€ " + l.Decimal(float64(cents)/100, 2)
}

// List joins names as in a sentence: "Sanne, Noor en Daan". When one of the two
// around that word has it too a comma keeps them apart: "school, en geld en
// werk".
func (l Lang) List(items []string) string {
	switch len(items) {
	case 0:
		return ""
	case 1:
		return items[0]
	}
	last := len(items) - 1
	first, and := strings.Join(items[:last], ", "), l.T("words.list.and", "first", "", "last", "")
	if strings.Contains(items[last-1]+", "+items[last], and) {
		first += ","
	}
	return l.T("words.list.and", "first", first, "last", items[last])
}

func (l Lang) grouped(digits string) string {
	var b strings.Builder
	for i, r := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteString(l.T("words.number.group"))
		}
		b.WriteRune(r)
	}
	return b.String()
}
