package casework

import (
	"encoding/json"
	"time"
)

func (p *pigeon) RenewCard(identity []byte, who Profile) (Card, error) {
	c := cardOf(string(identity))
	c.Name, c.House = who.Name, who.House
	return c, nil
}

func (p *pigeon) SealCard(identity []byte, mine Card, l Letter) (Parcel, error) {
	return p.put(Opened{Kind: l.Kind, Sender: cardOf(string(identity)), Card: &mine}), nil
}

// Revoke writes what says whose key it is, and nothing else.
func (p *pigeon) Revoke(identity []byte, next Card, at time.Time) ([]byte, error) {
	return json.Marshal(Revoked{Key: cardOf(string(identity)).Key, Next: &next, At: at})
}

func (p *pigeon) ReadRevocation(data []byte, known []Card) (r Revoked, err error) {
	if json.Unmarshal(data, &r) != nil {
		return r, ErrBadRevocation
	}
	for _, c := range known {
		if c.Key == r.Key {
			return r, nil
		}
	}
	return r, ErrNoCard
}

func (p *pigeon) SignList(_ []byte, l CardList) ([]byte, error) { return json.Marshal(l) }

func (p *pigeon) ReadList(data []byte) (l CardList, err error) {
	if json.Unmarshal(data, &l) != nil {
		return l, ErrBadList
	}
	return l, nil
}
