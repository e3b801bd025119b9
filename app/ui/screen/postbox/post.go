package postbox

import (
	"context"
	"slices"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// post is everything that the desk has in its mailbox.
type post struct {
	mailbox string
	state   casework.PostState
	counts  casework.OutboxCounts
	outbox  []casework.Outgoing // oldest first
	whole   bool                // all rows of the outbox are there
	inbox   casework.Inbox
	// registers are what goes to registers of municipalities, newest first.
	registers []casework.RegisterDelivery
	offers    []casework.Offer
	shared    []casework.ReceivedSlice
	recalls   []casework.ReceivedRecall // that wait for a decision
	names     map[family.FamilyID]string
}

func (s *Screen) load() (post, error) {
	desk := s.needs.Desk
	settings, err := desk.Settings(s.ctx)
	p := post{mailbox: settings.Where().Place(), names: map[family.FamilyID]string{}}
	if err != nil {
		return p, err
	}
	if err := s.loadOutgoing(&p); err != nil {
		return p, err
	}
	if p.inbox, err = desk.Inbox(s.ctx); err != nil {
		return p, err
	}
	if p.offers, err = desk.Offers(s.ctx); err != nil {
		return p, err
	}
	if p.recalls, err = s.loadRecalls(); err != nil {
		return p, err
	}
	if p.shared, err = desk.Slices(s.ctx); err != nil {
		return p, err
	}
	for _, x := range p.shared {
		p.names[x.Slice.Family.ID] = string(x.Slice.Family.Name)
	}
	headers, err := desk.Families(s.ctx)
	for _, h := range headers {
		p.names[h.ID] = string(h.Name)
	}
	return p, err
}

func (s *Screen) loadOutgoing(p *post) (err error) {
	desk := s.needs.Desk
	if p.state, err = desk.PostState(s.ctx); err != nil {
		return err
	}
	if p.counts, err = desk.OutboxCounts(s.ctx); err != nil {
		return err
	}
	if p.registers, err = desk.RegisterDeliveries(s.ctx); err != nil {
		return err
	}
	if s.post.whole { // somebody asked for all of it
		p.outbox, err = allRows(s.ctx, desk, func(int) {})
	} else {
		p.outbox, err = desk.Outbox(s.ctx)
	}
	p.whole = len(p.outbox) >= p.counts.Rows()
	return err
}

// allRows reads a long outbox page by page; told hears how many rows there are.
func allRows(ctx context.Context, desk Desk, told func(int)) ([]casework.Outgoing, error) {
	var all []casework.Outgoing
	for before := ""; ; {
		page, err := desk.OutboxPage(ctx, before, 0)
		if err != nil || ctx.Err() != nil {
			return nil, err
		}
		if len(page) == 0 {
			slices.Reverse(all)
			return all, nil
		}
		all = append(all, page...)
		told(len(all))
		before = page[len(page)-1].ID
	}
}

// items are what leaves, newest first; receipts only when wanted.
func (s *Screen) items(receipts bool) []item {
	list := make([]item, 0, len(s.post.outbox))
	for n, out := range slices.Backward(s.post.outbox) {
		if receipts || out.Kind != casework.LetterReceipt {
			list = append(list, item{Outgoing: out, number: numberOf(out, n), name: s.post.names[out.Family]})
		}
	}
	return s.merged(list)
}

func numberOf(out casework.Outgoing, n int) int {
	if out.Number > 0 {
		return int(out.Number)
	}
	return n + 1
}

// moving adds how far an item is, while it moves.
func (s *Screen) moving(i item) item {
	if s.needs.Underway == nil {
		return i
	}
	if p, moves := s.needs.Underway(i.ID); moves {
		i.moves, i.done, i.size = true, p.Done, p.Total
	}
	return i
}

// waiting counts what was not sent yet, receipts aside.
func waiting(list []casework.Outgoing) int {
	count := 0
	for _, out := range list {
		if out.State == consent.ReceiptQueued && out.Kind != casework.LetterReceipt {
			count++
		}
	}
	return count
}
