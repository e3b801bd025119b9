package zgw

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
)

// mostPages ends a list that never ends.
const mostPages = 50

// list reads all pages of a list. The address of a next page must lie below the same root: it gets our token.
func list[T any](ctx context.Context, c *Client, r root, path string, query url.Values) ([]T, error) {
	var all []T
	next := r.to(path, query)
	for range mostPages {
		var page struct {
			Next    *string
			Results []T
		}
		k := call{root: r, method: http.MethodGet, url: next, crs: path == "/zaken"}
		if err := c.do(ctx, k, &page); err != nil {
			return nil, err
		}
		all = append(all, page.Results...)
		if page.Next == nil || *page.Next == "" {
			return all, nil
		}
		next = *page.Next
	}
	return nil, fmt.Errorf("%w: GET %s: a list without end", ErrUnexpected, r.name)
}
