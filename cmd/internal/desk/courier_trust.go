package desk

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"time"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/picture/scan"
	"keukentafel/storage/sealed"
)

// RenewCard is the card of the same keys with other names.
func (c courier) RenewCard(kept []byte, p casework.Profile) (casework.Card, error) {
	identity, err := identityOf(kept)
	if err != nil {
		return casework.Card{}, err
	}
	holder := sealed.Holder{Name: p.Name, House: p.House, Function: p.Function, Role: sealed.Role(p.Role)}
	made, err := identity.Card(holder, family.DateOf(c.clock()))
	if err != nil {
		return casework.Card{}, inWords(err)
	}
	return cardOf(made)
}

// SealCard makes the package with the own card.
func (c courier) SealCard(kept []byte, mine casework.Card, l casework.Letter) (casework.Parcel, error) {
	letter, err := c.letter(kept, l)
	if err != nil {
		return casework.Parcel{}, err
	}
	if letter.Card, err = sealed.ReadCard(bytes.NewReader(mine.Raw)); err != nil {
		return casework.Parcel{}, inWords(err)
	}
	return parcel(letter, func(w io.Writer) error { return sealed.SealCard(w, letter) })
}

// Revoke writes that these keys count no more.
func (c courier) Revoke(kept []byte, next casework.Card, at time.Time) ([]byte, error) {
	identity, err := identityOf(kept)
	if err != nil {
		return nil, err
	}
	var card *sealed.Card
	if len(next.Raw) > 0 {
		read, err := sealed.ReadCard(bytes.NewReader(next.Raw))
		if err != nil {
			return nil, fmt.Errorf("%w: %w", casework.ErrBadCard, err)
		}
		card = &read
	}
	var file bytes.Buffer
	err = identity.Revoke(&file, at, card)
	return file.Bytes(), inWords(err)
}

// ReadRevocation checks a revocation of one of the known cards.
func (c courier) ReadRevocation(data []byte, known []casework.Card) (casework.Revoked, error) {
	x, err := sealed.ReadRevocation(bytes.NewReader(data), func(f sealed.Fingerprint) (sealed.Card, bool) { return cardIn(known, f) })
	switch {
	case errors.Is(err, sealed.ErrUnknownSender):
		return casework.Revoked{}, fmt.Errorf("%w: %w", casework.ErrNoCard, err)
	case errors.Is(err, sealed.ErrNewerVersion):
		return casework.Revoked{}, inWords(err)
	case err != nil:
		return casework.Revoked{}, fmt.Errorf("%w: %w", casework.ErrBadRevocation, err)
	}
	r := casework.Revoked{Key: x.Key.Hex(), At: x.Made}
	if x.Next != nil {
		next, err := cardOf(*x.Next)
		if err != nil {
			return casework.Revoked{}, err
		}
		r.Next = &next
	}
	return r, nil
}

// SignList writes the list of a municipality.
func (c courier) SignList(kept []byte, l casework.CardList) ([]byte, error) {
	identity, err := identityOf(kept)
	if err != nil {
		return nil, err
	}
	list := sealed.CardList{Made: l.Made}
	if list.By, err = sealed.ReadCard(bytes.NewReader(l.By.Raw)); err != nil {
		return nil, fmt.Errorf("%w: %w", casework.ErrBadCard, err)
	}
	for _, line := range l.Lines {
		card, err := sealed.ReadCard(bytes.NewReader(line.Card.Raw))
		if err != nil {
			return nil, fmt.Errorf("%w: %w", casework.ErrBadCard, err)
		}
		state := sealed.CardCurrent
		if line.Revoked {
			state = sealed.CardRevoked
		}
		list.Lines = append(list.Lines, sealed.ListLine{Card: card, State: state, Replaces: line.Replaces})
	}
	var file bytes.Buffer
	err = identity.SignList(&file, list)
	return file.Bytes(), inWords(err)
}

// ReadList checks a list to the end.
func (c courier) ReadList(data []byte) (casework.CardList, error) {
	list, err := sealed.ReadList(bytes.NewReader(data))
	switch {
	case errors.Is(err, sealed.ErrNewerVersion):
		return casework.CardList{}, inWords(err)
	case err != nil:
		return casework.CardList{}, fmt.Errorf("%w: %w", casework.ErrBadList, err)
	}
	l := casework.CardList{Made: list.Made}
	if l.By, err = cardOf(list.By); err != nil {
		return l, err
	}
	for _, line := range list.Lines {
		card, err := cardOf(line.Card)
		if err != nil {
			return l, err
		}
		l.Lines = append(l.Lines, casework.ListLine{Card: card, Revoked: line.State == sealed.CardRevoked, Replaces: line.Replaces})
	}
	return l, nil
}

// codeParts is in how many QR codes a card is shown: one code of 149 squares is
// not read from a skewed photo, four of 81 are.
const codeParts = 4

// CardCodes is a card as the texts of QR codes.
func CardCodes(card casework.Card) ([]string, error) {
	read, err := sealed.ReadCard(bytes.NewReader(card.Raw))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", casework.ErrBadCard, err)
	}
	return read.Codes(codeParts)
}

// CardFrom finds a card in what people bring: card files, pictures with QR
// codes, or texts that a telephone read from them; several together. It gives
// the card file.
func CardFrom(files ...[]byte) ([]byte, error) {
	var texts []string
	for _, file := range files {
		switch {
		case scan.IsPicture(file):
			found, err := scan.Read(file)
			if err != nil && !errors.Is(err, scan.ErrNothingFound) {
				return nil, fmt.Errorf("%w: %w", casework.ErrNoCode, err)
			}
			texts = append(texts, found...)
		case sealed.IsCode(string(file)):
			for line := range bytes.FieldsSeq(file) {
				texts = append(texts, string(line))
			}
		case len(files) == 1:
			return file, nil // a card file; whatever is wrong with it, reading it tells
		}
	}
	card, err := sealed.ReadCodes(texts)
	switch {
	case errors.Is(err, sealed.ErrNotACard):
		return nil, fmt.Errorf("%w: %w", casework.ErrNoCode, err)
	case errors.Is(err, sealed.ErrPartsMissing):
		return nil, fmt.Errorf("%w: %w", casework.ErrPartsMissing, err)
	case errors.Is(err, sealed.ErrMixedParts):
		return nil, fmt.Errorf("%w: %w", casework.ErrMixedParts, err)
	case err != nil:
		return nil, fmt.Errorf("%w: %w", casework.ErrBadCard, err)
	}
	made, err := cardOf(card)
	return made.Raw, err
}
