package engagortest

import (
	"encoding/base64"
	"fmt"
	"net/url"
	"strconv"

	"github.com/engagement-go/engagement/internal/fake"
)

// page returns a page of rows. size is the default size of the vendor.
func page[T any](r *fake.Request, rows []T, size int, write func(T) any) (any, error) {
	size = r.Number("limit", size)
	from := 0
	if token := r.Query.Get("page_token"); token != "" {
		var err error
		if from, err = readToken(token); err != nil {
			return nil, err
		}
	}
	from = min(from, len(rows))
	to := min(from+size, len(rows))
	data := make([]any, 0, to-from)
	for _, one := range rows[from:to] {
		data = append(data, write(one))
	}
	var paging any = []any{} // an empty map in PHP
	switch {
	case to < len(rows) && size > 0:
		paging = map[string]any{"next_url": nextURL(r, writeToken(to))}
	case len(rows) > 0:
		paging = map[string]any{"next_url": nil}
	}
	return map[string]any{"count": len(rows), "data": data, "paging": paging}, nil
}

// A page token is base64 of [offset, []], as PHP serializes it.
func writeToken(offset int) string {
	return base64.StdEncoding.EncodeToString(fmt.Appendf(nil, "a:2:{i:0;i:%d;i:1;a:0:{}}", offset))
}

func readToken(token string) (offset int, err error) {
	text, err := base64.StdEncoding.DecodeString(token)
	if err == nil {
		_, err = fmt.Sscanf(string(text), "a:2:{i:0;i:%d;i:1;a:0:{}}", &offset)
	}
	if err != nil || offset < 0 {
		return 0, invalid("page_token is wrong")
	}
	return offset, nil
}

// nextURL is the URL of the request with the next page token. Like the vendor, it adds the access token, and writes topics
// as PHP does.
func nextURL(r *fake.Request, pageToken string) string {
	query := url.Values{"access_token": {r.Bearer()}, "page_token": {pageToken}}
	for name, values := range r.Query {
		switch name {
		case "page_token":
		case "topic_ids":
			for i, id := range numbers(values[0]) {
				query.Set(fmt.Sprintf("topic_ids[%d]", i), strconv.FormatInt(id, 10))
			}
		default:
			query[name] = values
		}
	}
	next := *r.URL
	if next.Host == "" {
		next.Scheme, next.Host = "http", r.Host
	}
	next.RawQuery = query.Encode()
	return next.String()
}
